namespace Harness.Imaging.Encode;

/// <summary>
/// Writes a zlib stream of runs: one dynamic block (RFC 1951, 3.2.7) in a code that is fixed beforehand. A pixel with its copies, or a line
/// like the one above it, is put together first and written at once: for small pictures that is most of the work.
/// </summary>
internal sealed class RunDeflater
{
    private readonly BitWriter _writer;
    private readonly RunCode _code;
    private readonly Adler32 _adler = new();
    private (int Times, BitPattern Pattern) _copies;

    /// <summary>Writes the header. A pixel of 3 or 4 bytes is how far back the matches of <see cref="Pixels"/> reach.</summary>
    public RunDeflater(BitWriter writer, int pixelSize)
    {
        (_writer, _code) = (writer, RunCode.For(pixelSize));

        // 32 KB window, fastest algorithm, no dictionary; then: last block, dynamic codes.
        _writer.Bytes([0x78, 0x01]);
        _writer.Bits(0b101, 3);
        _code.WriteTable(_writer);
    }

    /// <summary>One byte as it is.</summary>
    public void Literal(byte value)
    {
        _writer.Bits(RunCode.Literal(value));
        _adler.Add([value], 1);
    }

    /// <summary>One pixel so many times over.</summary>
    public void Pixels(ReadOnlySpan<byte> pixel, int times)
    {
        _adler.Add(pixel, times);
        var bits = RunCode.Literal(pixel[0]).Then(RunCode.Literal(pixel[1])).Then(RunCode.Literal(pixel[2]));
        if (pixel.Length > 3)
            bits = bits.Then(RunCode.Literal(pixel[3]));

        // Whole pixels only, so that no rest is too short for a match.
        var longest = RunCode.LongestMatch / pixel.Length;
        var copies = times - 1;
        for (; copies > longest; copies -= longest)
        {
            _writer.Bits(bits);
            bits = _code.PixelCopies(longest);
        }

        // Four literals and one match are just as many bits as can be written at once.
        _writer.Bits(copies > 0 ? bits.Then(Copies(copies)) : bits);
    }

    /// <summary>So many lines that each are a filter and, one at least, zero bytes.</summary>
    public void ZeroLines(byte filter, int zeros, int lines)
    {
        var (matches, rest) = Math.DivRem(zeros - 1, RunCode.LongestMatch);
        var first = RunCode.Literal(filter).Then(RunCode.Literal(0));
        var last = _code.MoreZeros(rest);
        for (; lines > 0; lines--)
        {
            _writer.Bits(first);
            _writer.ZeroBits(RunCode.LongestZeroMatchBits * matches);
            _writer.Bits(last);
            _adler.Add([filter], 1);
            _adler.AddZeros(zeros);
        }
    }

    /// <summary>Ends the block and the stream.</summary>
    public void End()
    {
        _writer.Bits(RunCode.End);
        _writer.Align();
        _writer.BigEndian(_adler.Value);
    }

    // Nearly always as many as for the run before: the rest of one cell.
    private BitPattern Copies(int times)
    {
        if (_copies.Times != times)
            _copies = (times, _code.PixelCopies(times));

        return _copies.Pattern;
    }
}
