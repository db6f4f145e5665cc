namespace Harness.Imaging.Probe.Jpeg;

/// <summary>A decoding table from a DHT segment (B.2.4.2, F.2.2.3).</summary>
internal sealed class HuffmanTable
{
    private const int Header = 17;

    private readonly byte[] _symbols;

    // By length: the first 16-bit window that is no code of this length or a shorter one, and where its symbols lie.
    private readonly int[] _limits = new int[17];
    private readonly int[] _offsets = new int[17];

    private HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        _symbols = symbols.ToArray();
        var (code, index) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            _offsets[length] = index - code;
            code += counts[length - 1];
            index += counts[length - 1];
            _limits[length] = code << (16 - length);
            code <<= 1;
        }
    }

    private bool IsOversubscribed => _limits.Any(limit => limit > 1 << 16);

    /// <summary>Replaces the tables that a segment defines: DC ones at 0 to 3, AC ones at 4 to 7. False where the segment is malformed.</summary>
    public static bool ReadAll(ReadOnlySpan<byte> content, Span<HuffmanTable?> tables)
    {
        while (content.Length >= Header)
        {
            var (kind, slot) = (content[0] >> 4, content[0] & 15);
            var counts = content[1..Header];
            var total = 0;
            foreach (var count in counts)
                total += count;

            if (kind > 1 || slot > 3 || total > 256 || content.Length < Header + total)
                return false;

            var table = new HuffmanTable(counts, content.Slice(Header, total));
            if (table.IsOversubscribed)
                return false;

            tables[4 * kind + slot] = table;
            content = content[(Header + total)..];
        }

        return content.IsEmpty;
    }

    /// <summary>The symbol that 16 bits start with, and its length; a length of 0 where they start with none.</summary>
    public (int Symbol, int Length) Decode(int window)
    {
        for (var length = 1; length <= 16; length++)
        {
            if (window < _limits[length])
                return (_symbols[_offsets[length] + (window >> (16 - length))], length);
        }

        return (0, 0);
    }
}
