using System.Numerics;

namespace Harness.Imaging.Encode;

/// <summary>
/// Writes a zlib stream of runs: one dynamic block (RFC 1951, 3.2.7) whose code is fixed beforehand. The longest match one byte
/// back, which fills nearly all lines, costs two bits for 258 bytes.
/// </summary>
internal sealed class RunDeflater
{
    private const int EndOfBlock = 256;
    private const int LongestMatchSymbol = 285;
    private const int LongestMatch = 258;
    private const int ShortestMatch = 3;

    private readonly BitWriter _writer;
    private readonly int _pixelSize;
    private readonly int _pixelDistanceSymbol;
    private readonly PrefixCode _literals = new(LiteralLengths());
    private readonly PrefixCode _distances;
    private readonly Adler32 _adler = new();

    /// <summary>Writes the header. A pixel of 3 or 4 bytes is how far back the matches of <see cref="Pixels"/> reach.</summary>
    public RunDeflater(BitWriter writer, int pixelSize)
    {
        (_writer, _pixelSize) = (writer, pixelSize);
        _pixelDistanceSymbol = pixelSize - 1;
        _distances = new PrefixCode(PrefixCode.FlatLengths(4, [0, _pixelDistanceSymbol]));
        WriteHeader();
    }

    private static ReadOnlySpan<byte> CodeLengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>One byte as it is.</summary>
    public void Literal(byte value)
    {
        _literals.Write(_writer, value);
        _adler.Add([value], 1);
    }

    /// <summary>One pixel so many times over.</summary>
    public void Pixels(ReadOnlySpan<byte> pixel, int times)
    {
        _adler.Add(pixel, times);
        foreach (var one in pixel)
            _literals.Write(_writer, one);

        // Whole pixels only, so that no rest is too short for a match.
        var longest = LongestMatch / _pixelSize * _pixelSize;
        for (var left = (times - 1) * _pixelSize; left > 0; left -= longest)
        {
            WriteLength(Math.Min(left, longest));
            _distances.Write(_writer, _pixelDistanceSymbol);
        }
    }

    /// <summary>So many zero bytes, one at least.</summary>
    public void Zeros(int count)
    {
        _adler.AddZeros(count);
        _literals.Write(_writer, 0);
        var (matches, rest) = Math.DivRem(count - 1, LongestMatch);

        // Both codes of such a match are a single zero bit: see LiteralLengths.
        _writer.ZeroBits(2 * matches);
        if (rest >= ShortestMatch)
        {
            WriteLength(rest);
            _distances.Write(_writer, 0);
            return;
        }

        for (; rest > 0; rest--)
            _literals.Write(_writer, 0);
    }

    /// <summary>Ends the block and the stream.</summary>
    public void End()
    {
        _literals.Write(_writer, EndOfBlock);
        _writer.Align();
        _writer.BigEndian(_adler.Value);
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

    private void WriteHeader()
    {
        // 32 KB window, fastest algorithm, no dictionary; then: last block, dynamic codes.
        _writer.Bytes([0x78, 0x01]);
        _writer.Bits(0b101, 3);

        var table = new CodeLengthTable([.. _literals.Lengths, .. _distances.Lengths]);
        _writer.Bits((uint)(_literals.Lengths.Length - 257), 5);
        _writer.Bits((uint)(_distances.Lengths.Length - 1), 5);
        table.WriteCode(_writer, CodeLengthOrder, countBits: 4);
        table.WriteLengths(_writer);
    }

    private void WriteLength(int length)
    {
        var value = length - ShortestMatch;
        if (length == LongestMatch)
        {
            _literals.Write(_writer, LongestMatchSymbol);
        }
        else if (value < 8)
        {
            _literals.Write(_writer, 257 + value);
        }
        else
        {
            // Above 10, each power of two is four symbols (RFC 1951, 3.2.5).
            var extraBits = BitOperations.Log2((uint)value) - 2;
            _literals.Write(_writer, 257 + 4 * (extraBits + 1) + (value >> extraBits & 3));
            _writer.Bits((uint)(value & ((1 << extraBits) - 1)), extraBits);
        }
    }
}
