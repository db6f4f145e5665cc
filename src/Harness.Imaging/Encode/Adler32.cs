namespace Harness.Imaging.Encode;

/// <summary>
/// The checksum of a zlib stream (RFC 1950, 8.2). A mosaic's lines are runs, and the sums over a run have a closed form, so no
/// pixel is ever visited.
/// </summary>
internal sealed class Adler32
{
    private const ulong Modulus = 65521;

    // Below it, one more run of up to a hundred thousand pixels can't overflow; dividing at every run would cost more than all else here.
    private const ulong ReduceAt = 1UL << 60;

    private ulong _sum = 1;
    private ulong _sumOfSums;

    /// <summary>So far.</summary>
    public uint Value => (uint)(_sumOfSums % Modulus << 16 | _sum % Modulus);

    /// <summary>Adds the lowest bytes of a number, the lowest first, so many times over.</summary>
    public void Add(uint pattern, int bytes, int times)
    {
        ulong once = 0;
        ulong prefixes = 0;
        for (var i = 0; i < bytes; i++)
        {
            once += (byte)(pattern >> 8 * i);
            prefixes += once;
        }

        var (count, size) = ((ulong)times, (ulong)bytes);
        _sumOfSums += count * size * _sum + count * prefixes + size * once * (count * (count - 1) / 2);
        _sum += count * once;
        if (_sumOfSums >= ReduceAt)
            Reduce();
    }

    /// <summary>Adds zeros.</summary>
    public void AddZeros(int count)
    {
        _sumOfSums += (ulong)count % Modulus * _sum;
        if (_sumOfSums >= ReduceAt)
            Reduce();
    }

    private void Reduce() => (_sum, _sumOfSums) = (_sum % Modulus, _sumOfSums % Modulus);
}
