using System.Numerics;

namespace Harness.Imaging.Encode;

/// <summary>
/// The deflate code of <see cref="RunDeflater"/>, built once for each size of a pixel. The longest match one byte back, which fills nearly
/// all lines, costs two bits for 258 bytes.
/// </summary>
internal sealed class RunCode
{
    /// <summary>In bytes.</summary>
    public const int LongestMatch = 258;

    /// <summary>Of a longest match one byte back; all of them zeros.</summary>
    public const int LongestZeroMatchBits = 2;

    private const int EndOfBlock = 256;
    private const int LongestMatchSymbol = 285;
    private const int ShortestMatch = 3;

    private static readonly PrefixCode Literals = new(LiteralLengths());
    private static readonly RunCode Rgb = new(3);
    private static readonly RunCode Rgba = new(4);

    private readonly PrefixCode _distances;
    private readonly CodeLengthTable _table;

    private RunCode(int pixelSize)
    {
        PixelSize = pixelSize;
        MostCopies = LongestMatch / pixelSize;
        _distances = new PrefixCode(PrefixCode.FlatLengths(4, [0, pixelSize - 1]));
        _table = new CodeLengthTable([.. Literals.Lengths, .. _distances.Lengths]);
    }

    /// <summary>In bytes.</summary>
    public int PixelSize { get; }

    /// <summary>Of a pixel, in one match.</summary>
    public int MostCopies { get; }

    /// <summary>The end of the block.</summary>
    public static BitPattern End => Literals[EndOfBlock];

    private static ReadOnlySpan<byte> CodeLengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>For pixels of 3 or 4 bytes.</summary>
    public static RunCode For(int pixelSize) => pixelSize == 3 ? Rgb : Rgba;

    /// <summary>The description of the code that stands before the block's data.</summary>
    public void WriteTable(BitWriter writer)
    {
        writer.Bits((uint)(Literals.Lengths.Length - 257), 5);
        writer.Bits((uint)(_distances.Lengths.Length - 1), 5);
        _table.WriteCode(writer, CodeLengthOrder, countBits: 4);
        _table.WriteLengths(writer);
    }

    /// <summary>One byte as it is: at most 10 bits.</summary>
    public static BitPattern Literal(byte value) => Literals[value];

    /// <summary>The last pixel so many times more, as far as one match reaches: at most 16 bits.</summary>
    public BitPattern PixelCopies(int times) => Length(times * PixelSize).Then(_distances[PixelSize - 1]);

    /// <summary>So many zero bytes after a zero, fewer than one longest match.</summary>
    public BitPattern MoreZeros(int count)
    {
        if (count >= ShortestMatch)
            return Length(count).Then(_distances[0]);

        var bits = default(BitPattern);
        for (; count > 0; count--)
            bits = bits.Then(Literals[0]);

        return bits;
    }

    /// <summary>
    /// The longest match has half of the code space and so, as the only code of one bit, the code 0; all else shares the other half.
    /// </summary>
    private static byte[] LiteralLengths()
    {
        var lengths = PrefixCode.FlatLengths(LongestMatchSymbol + 1, [.. Enumerable.Range(0, LongestMatchSymbol)]);
        for (var symbol = 0; symbol < lengths.Length; symbol++)
            lengths[symbol]++;

        return lengths;
    }

    private static BitPattern Length(int length)
    {
        var value = length - ShortestMatch;
        if (length == LongestMatch)
            return Literals[LongestMatchSymbol];
        if (value < 8)
            return Literals[257 + value];

        // Above 10, each power of two is four symbols (RFC 1951, 3.2.5).
        var extraBits = BitOperations.Log2((uint)value) - 2;
        var extra = new BitPattern((uint)(value & ((1 << extraBits) - 1)), extraBits);
        return Literals[257 + 4 * (extraBits + 1) + (value >> extraBits & 3)].Then(extra);
    }
}
