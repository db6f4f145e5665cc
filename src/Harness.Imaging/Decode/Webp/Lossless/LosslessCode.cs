namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>A canonical prefix code (RFC 9649, 3.7.2): codes of up to eight bits by one look into a table, longer ones bit by bit.</summary>
internal sealed class LosslessCode
{
    /// <summary>In bits.</summary>
    public const int LongestCode = 15;

    private const int MostTableBits = 8;

    // By the next bits: a symbol above four bits for its length, or 0 where the code is longer.
    private readonly ushort[] _table;
    private readonly int _tableBits;
    private readonly int[] _counts;
    private readonly ushort[] _symbols;

    private LosslessCode(int[] counts, ushort[] symbols)
    {
        (_counts, _symbols) = (counts, symbols);
        _tableBits = symbols.Length == 1 ? 0 : Math.Min(MostTableBits, Array.FindLastIndex(counts, count => count > 0));
        _table = new ushort[1 << _tableBits];
        if (symbols.Length == 1)
            _table[0] = (ushort)(symbols[0] << 4);
        else
            FillTable();
    }

    /// <summary>The code of the given lengths by symbol, 0 for none. Null where they are no whole code. A sole symbol takes no bits.</summary>
    public static LosslessCode? OfLengths(ReadOnlySpan<byte> lengths)
    {
        var counts = new int[LongestCode + 1];
        foreach (var length in lengths)
            counts[length]++;

        var used = lengths.Length - counts[0];
        counts[0] = 0;
        var share = 0;
        for (var length = 1; length <= LongestCode; length++)
            share += counts[length] << (LongestCode - length);

        return used == 1 || used > 1 && share == 1 << LongestCode ? new LosslessCode(counts, InOrder(lengths, counts, used)) : null;
    }

    /// <summary>The next symbol.</summary>
    public int Read(ref LosslessBits bits)
    {
        var found = _table[bits.Peek(_tableBits)];
        if (found == 0 && _tableBits > 0)
            return ReadLong(ref bits);

        bits.Skip(found & 15);
        return found >> 4;
    }

    private static ushort[] InOrder(ReadOnlySpan<byte> lengths, int[] counts, int used)
    {
        Span<int> next = stackalloc int[LongestCode + 1];
        for (var length = 1; length <= LongestCode; length++)
            next[length] = next[length - 1] + counts[length - 1];

        var symbols = new ushort[used];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
                symbols[next[lengths[symbol]]++] = (ushort)symbol;
        }

        return symbols;
    }

    private void FillTable()
    {
        var (code, index) = (0, 0);
        for (var length = 1; length <= _tableBits; length++, code <<= 1)
        {
            for (var i = 0; i < _counts[length]; i++, code++, index++)
            {
                for (var at = Reversed(code, length); at < _table.Length; at += 1 << length)
                    _table[at] = (ushort)(_symbols[index] << 4 | length);
            }
        }
    }

    private static int Reversed(int code, int length)
    {
        var reversed = 0;
        for (var bit = 0; bit < length; bit++)
            reversed |= (code >> bit & 1) << (length - 1 - bit);

        return reversed;
    }

    private int ReadLong(ref LosslessBits bits)
    {
        var next = bits.Peek(LongestCode);
        var (code, first, index) = (0, 0, 0);
        for (var length = 1; length <= LongestCode; length++)
        {
            code |= (int)(next >> (length - 1) & 1);
            if (code - first < _counts[length])
            {
                bits.Skip(length);
                return _symbols[index + code - first];
            }

            index += _counts[length];
            first = (first + _counts[length]) << 1;
            code <<= 1;
        }

        throw new System.Diagnostics.UnreachableException("A whole code has a symbol for all bits.");
    }
}
