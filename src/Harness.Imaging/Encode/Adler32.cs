namespace Harness.Imaging.Encode;

/// <summary>
/// The checksum of a zlib stream (RFC 1950, 8.2). A mosaic's lines are runs, and the sums over a run have a closed form, so no
/// pixel is ever visited.
/// </summary>
internal sealed class Adler32
{
    private const ulong Modulus = 65521;

    private ulong _sum = 1;
    private ulong _sumOfSums;

    /// <summary>So far.</summary>
    public uint Value => (uint)(_sumOfSums << 16 | _sum);

    /// <summary>Adds a pattern so many times over.</summary>
    public void Add(ReadOnlySpan<byte> pattern, int times)
    {
        ulong once = 0;
        ulong prefixes = 0;
        foreach (var one in pattern)
        {
            once += one;
            prefixes += once;
        }

        var (count, size) = ((ulong)times, (ulong)pattern.Length);
        var grown = size * once * (count * (count - 1) / 2 % Modulus);
        _sumOfSums = (_sumOfSums + count * size % Modulus * _sum + count * prefixes + grown) % Modulus;
        _sum = (_sum + count * once) % Modulus;
    }

    /// <summary>Adds zeros.</summary>
    public void AddZeros(int count) => _sumOfSums = (_sumOfSums + (ulong)count % Modulus * _sum) % Modulus;
}
