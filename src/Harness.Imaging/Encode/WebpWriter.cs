using System.Numerics;

namespace Harness.Imaging.Encode;

/// <summary>
/// A lossless WebP (RFC 9649, section 3) without transforms or colour cache. A cell is one literal and copies of the pixel to its left; the
/// further lines of a row of cells are copies of the pixel above, up to 4096 a token, right across the ends of lines.
/// </summary>
internal static class WebpWriter
{
    private const int LongestCopy = 4096;
    private const int LengthSymbols = 24;
    private const int FirstLengthSymbol = 256;

    // Prefix symbols of the distance codes 1 and 2, which stand for the pixel above and the one to the left (RFC 9649, 3.6.2.2).
    private const int Above = 0;
    private const int Left = 1;

    private static ReadOnlySpan<byte> CodeLengthOrder => [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    public static void Write(Mosaic mosaic, BitWriter writer)
    {
        writer.Bytes("RIFF"u8);
        writer.LittleEndian(0);
        writer.Bytes("WEBPVP8L"u8);
        writer.LittleEndian(0);
        var start = writer.Length;

        WriteImage(writer, mosaic);
        writer.PatchLittleEndian(start - 4, (uint)(writer.Length - start));
        if ((writer.Length - start) % 2 != 0)
            writer.Bytes([0]);

        writer.PatchLittleEndian(4, (uint)(writer.Length - 8));
    }

    private static void WriteImage(BitWriter writer, Mosaic mosaic)
    {
        writer.Bytes([0x2F]);
        writer.Bits((uint)(mosaic.Width - 1), 14);
        writer.Bits((uint)(mosaic.Height - 1), 14);
        writer.Bits(mosaic.HasAlpha ? 1u : 0u, 1);

        // Version 0; no transform, no colour cache, one set of codes for the whole image.
        writer.Bits(0, 3 + 1 + 1 + 1);

        int[] levels = [.. mosaic.Levels.Select(level => (int)level)];
        var green = WriteCode(writer, FirstLengthSymbol + LengthSymbols, [.. levels, .. Enumerable.Range(FirstLengthSymbol, LengthSymbols)]);
        var other = WriteCode(writer, 256, levels);
        WriteCode(writer, 256, levels);
        WriteAlphaCode(writer, mosaic.HasAlpha);
        WriteDistanceCode(writer);

        Span<MosaicRun> room = new MosaicRun[mosaic.Columns];
        for (var row = 0; row < mosaic.Rows; row++)
        {
            foreach (var run in mosaic.Runs(row, room))
            {
                WriteLiteral(writer, green, other, run.Colour, mosaic.HasAlpha);
                WriteCopies(writer, green, run.Pixels - 1, Left);
            }

            WriteCopies(writer, green, (mosaic.LinesIn(row) - 1) * mosaic.Width, Above);
        }

        writer.Align();
    }

    private static PrefixCode WriteCode(BitWriter writer, int alphabet, int[] symbols)
    {
        var code = new PrefixCode(PrefixCode.FlatLengths(alphabet, symbols));
        var table = new CodeLengthTable(code.Lengths);
        writer.Bits(0, 1);
        table.WriteCode(writer, CodeLengthOrder, countBits: 4);

        // The lengths of the whole alphabet follow.
        writer.Bits(0, 1);
        table.WriteLengths(writer);
        return code;
    }

    /// <summary>A simple code: 255 alone, which then costs no bit, or 0 and 255.</summary>
    private static void WriteAlphaCode(BitWriter writer, bool hasAlpha)
    {
        writer.Bits(1, 1);
        writer.Bits(hasAlpha ? 1u : 0u, 1);
        writer.Bits(1, 1);
        writer.Bits(hasAlpha ? 0u : 255u, 8);
        if (hasAlpha)
            writer.Bits(255, 8);
    }

    /// <summary>A simple code of the two symbols 0 and 1, the first of them in one bit.</summary>
    private static void WriteDistanceCode(BitWriter writer)
    {
        writer.Bits(1, 1);
        writer.Bits(1, 1);
        writer.Bits(0, 1);
        writer.Bits(Above, 1);
        writer.Bits(Left, 8);
    }

    private static void WriteLiteral(BitWriter writer, PrefixCode green, PrefixCode other, Colour colour, bool hasAlpha)
    {
        green.Write(writer, colour.Green);
        other.Write(writer, colour.Red);
        other.Write(writer, colour.Blue);
        if (hasAlpha)
            writer.Bits(colour.Alpha == 0 ? 0u : 1u, 1);
    }

    private static void WriteCopies(BitWriter writer, PrefixCode green, int pixels, int distance)
    {
        for (; pixels > 0; pixels -= LongestCopy)
        {
            WriteLength(writer, green, Math.Min(pixels, LongestCopy));
            writer.Bits((uint)distance, 1);
        }
    }

    private static void WriteLength(BitWriter writer, PrefixCode green, int length)
    {
        var value = length - 1;
        if (value < 4)
        {
            green.Write(writer, FirstLengthSymbol + value);
            return;
        }

        // Above 4, each power of two is two symbols (RFC 9649, 3.6.2.1).
        var extraBits = BitOperations.Log2((uint)value) - 1;
        green.Write(writer, FirstLengthSymbol + 2 * (extraBits + 1) + (value >> extraBits & 1));
        writer.Bits((uint)(value & ((1 << extraBits) - 1)), extraBits);
    }
}
