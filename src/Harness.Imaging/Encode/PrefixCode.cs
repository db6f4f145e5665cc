using System.Numerics;

namespace Harness.Imaging.Encode;

/// <summary>A canonical prefix code as deflate (RFC 1951, 3.2.2) and VP8L (RFC 9649, 3.7.2.1) both define it.</summary>
internal sealed class PrefixCode
{
    private readonly byte[] _lengths;
    private readonly BitPattern[] _codes;

    /// <param name="lengths">Bits of each symbol's code, 0 for a symbol that isn't used, 15 at most; complete.</param>
    public PrefixCode(byte[] lengths)
    {
        _lengths = lengths;
        _codes = new BitPattern[lengths.Length];
        Span<int> next = stackalloc int[17];
        foreach (var length in lengths)
            next[length + 1]++;

        // Unused symbols take no room; each length then starts where the shorter ones end, one bit on.
        next[1] = 0;
        for (var length = 2; length < next.Length; length++)
            next[length] = (next[length] + next[length - 1]) << 1;

        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
                _codes[symbol] = new BitPattern(Reversed(next[lengths[symbol]]++, lengths[symbol]), lengths[symbol]);
        }
    }

    /// <summary>By symbol; 0 where one isn't used.</summary>
    public ReadOnlySpan<byte> Lengths => _lengths;

    /// <summary>
    /// A complete code of nearly equal lengths for some symbols, the first of them the shorter ones: cells are as good as random,
    /// so counting how often each value occurs would cost more than it saves.
    /// </summary>
    public static byte[] FlatLengths(int alphabet, ReadOnlySpan<int> symbols)
    {
        var lengths = new byte[alphabet];
        var bits = BitOperations.Log2((uint)symbols.Length);
        var shorter = (2 << bits) - symbols.Length;
        for (var i = 0; i < symbols.Length; i++)
            lengths[symbols[i]] = (byte)(i < shorter ? bits : bits + 1);

        return lengths;
    }

    /// <summary>The code of one symbol.</summary>
    public BitPattern this[int symbol] => _codes[symbol];

    /// <summary>Writes the code of one symbol.</summary>
    public void Write(BitWriter writer, int symbol) => writer.Bits(_codes[symbol]);

    // Both formats pack bits from the lowest up, but codes from their highest bit.
    private static uint Reversed(int code, int length)
    {
        var reversed = 0u;
        for (var i = 0; i < length; i++, code >>= 1)
            reversed = reversed << 1 | (uint)code & 1;

        return reversed;
    }
}
