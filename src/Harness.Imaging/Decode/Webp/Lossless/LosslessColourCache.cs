namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>Recent colours by a hash (RFC 9649, 3.6.2.3).</summary>
internal sealed class LosslessColourCache(int bits)
{
    /// <summary>Of the size.</summary>
    public const int MostBits = 11;

    private readonly uint[] _colours = new uint[1 << bits];

    public int Size => _colours.Length;

    public uint this[int place] => _colours[place];

    public void Add(uint colour) => _colours[0x1E35A7BDu * colour >> (32 - bits)] = colour;
}
