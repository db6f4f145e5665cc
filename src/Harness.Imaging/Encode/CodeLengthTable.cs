namespace Harness.Imaging.Encode;

/// <summary>Writes the lengths of prefix codes, themselves prefix-coded and run-length coded: one scheme in deflate and VP8L.</summary>
internal sealed class CodeLengthTable
{
    private const int Alphabet = 19;
    private const int RepeatLast = 16;
    private const int FewZeros = 17;
    private const int ManyZeros = 18;

    private readonly List<(int Symbol, uint Extra)> _tokens = [];
    private readonly PrefixCode _code;

    public CodeLengthTable(ReadOnlySpan<byte> lengths)
    {
        for (var i = 0; i < lengths.Length;)
        {
            var differing = lengths[i..].IndexOfAnyExcept(lengths[i]);
            var run = differing < 0 ? lengths.Length - i : differing;
            i += run;
            if (lengths[i - 1] == 0)
                AddZeros(run);
            else
                AddRepeats(lengths[i - 1], run);
        }

        int[] used = [.. _tokens.Select(token => token.Symbol).Distinct().Order()];
        _code = new PrefixCode(PrefixCode.FlatLengths(Alphabet, used));
    }

    /// <summary>
    /// The lengths of the code that the table itself is written in, in the format's own order. The field before them, of
    /// <paramref name="countBits"/> bits, says how many follow, less four.
    /// </summary>
    public void WriteCode(BitWriter writer, ReadOnlySpan<byte> order, int countBits)
    {
        var count = order.Length;
        while (count > 4 && _code.Lengths[order[count - 1]] == 0)
            count--;

        writer.Bits((uint)(count - 4), countBits);
        foreach (var symbol in order[..count])
            writer.Bits(_code.Lengths[symbol], 3);
    }

    /// <summary>The table.</summary>
    public void WriteLengths(BitWriter writer)
    {
        foreach (var (symbol, extra) in _tokens)
        {
            _code.Write(writer, symbol);
            writer.Bits(extra, symbol switch { RepeatLast => 2, FewZeros => 3, ManyZeros => 7, _ => 0 });
        }
    }

    private void AddZeros(int run)
    {
        for (; run >= 11; run -= Math.Min(run, 138))
            _tokens.Add((ManyZeros, (uint)Math.Min(run, 138) - 11));

        if (run >= 3)
            _tokens.Add((FewZeros, (uint)run - 3));
        else
            AddPlain(0, run);
    }

    private void AddRepeats(byte length, int run)
    {
        AddPlain(length, 1);
        for (run--; run >= 3; run -= Math.Min(run, 6))
            _tokens.Add((RepeatLast, (uint)Math.Min(run, 6) - 3));

        AddPlain(length, run);
    }

    private void AddPlain(byte length, int times)
    {
        for (; times > 0; times--)
            _tokens.Add((length, 0));
    }
}
