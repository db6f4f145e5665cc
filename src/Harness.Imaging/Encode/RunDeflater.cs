namespace Harness.Imaging.Encode;

/// <summary>
/// Writes a zlib stream of lines of runs: one dynamic block (RFC 1951, 3.2.7) in a code that is fixed beforehand. A pixel with its copies,
/// or a narrow line of zeros, is one pattern of bits, and patterns are written in batches: for small pictures that is most of the work.
/// </summary>
internal sealed class RunDeflater
{
    private readonly BitWriter _writer;
    private readonly RunCode _code;
    private readonly Adler32 _adler = new();
    private readonly BitPattern[] _batch = new BitPattern[64];
    private int _batched;
    private (int Times, BitPattern Pattern) _copies;

    /// <summary>Writes the header; a pixel has 3 or 4 bytes.</summary>
    public RunDeflater(BitWriter writer, int pixelSize)
    {
        (_writer, _code) = (writer, RunCode.For(pixelSize));

        // 32 KB window, fastest algorithm, no dictionary; then: last block, dynamic codes.
        _writer.Bytes([0x78, 0x01]);
        _writer.Bits(0b101, 3);
        _code.WriteTable(_writer);
    }

    /// <summary>A filter, then the bytes of the pixels.</summary>
    public void Line(byte filter, ReadOnlySpan<MosaicRun> runs)
    {
        Put(RunCode.Literal(filter));
        _adler.Add(filter, 1, 1);
        foreach (var run in runs)
            Pixels(run.Colour, run.Pixels);
    }

    /// <summary>So many lines that each are a filter and, one at least, zero bytes.</summary>
    public void ZeroLines(byte filter, int zeros, int lines)
    {
        var (matches, rest) = Math.DivRem(zeros - 1, RunCode.LongestMatch);
        var first = RunCode.Literal(filter).Then(RunCode.Literal(0));
        var middle = new BitPattern(0, RunCode.LongestZeroMatchBits * matches);
        var last = _code.MoreZeros(rest);
        var isNarrow = first.Count + middle.Count + last.Count <= BitWriter.MostBits;
        for (; lines > 0; lines--)
        {
            _adler.Add(filter, 1, 1);
            _adler.AddZeros(zeros);
            if (isNarrow)
                Put(first.Then(middle).Then(last));
            else
                PutWide(first, middle.Count, last);
        }
    }

    /// <summary>Ends the block and the stream.</summary>
    public void End()
    {
        Put(RunCode.End);
        Flush();
        _writer.Align();
        _writer.BigEndian(_adler.Value);
    }

    private void Pixels(Colour colour, int times)
    {
        _adler.Add(colour.Rgba, _code.PixelSize, times);
        var bits = RunCode.Literal(colour.Red).Then(RunCode.Literal(colour.Green)).Then(RunCode.Literal(colour.Blue));
        if (_code.PixelSize > 3)
            bits = bits.Then(RunCode.Literal(colour.Alpha));

        // Whole pixels only, so that no rest is too short for a match.
        var copies = times - 1;
        for (; copies > _code.MostCopies; copies -= _code.MostCopies)
        {
            Put(bits);
            bits = Copies(_code.MostCopies);
        }

        // Four literals and one match are just as many bits as can be written at once.
        Put(copies > 0 ? bits.Then(Copies(copies)) : bits);
    }

    // Nearly always as many as for the run before: the rest of one cell.
    private BitPattern Copies(int times)
    {
        if (_copies.Times != times)
            _copies = (times, _code.PixelCopies(times));

        return _copies.Pattern;
    }

    private void Put(BitPattern pattern)
    {
        if (_batched == _batch.Length)
            Flush();

        _batch[_batched++] = pattern;
    }

    private void PutWide(BitPattern first, int zeros, BitPattern last)
    {
        Put(first);
        Flush();
        _writer.ZeroBits(zeros);
        Put(last);
    }

    private void Flush()
    {
        _writer.Bits(_batch.AsSpan(0, _batched));
        _batched = 0;
    }
}
