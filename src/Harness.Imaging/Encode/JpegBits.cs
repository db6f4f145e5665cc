using System.Numerics;

namespace Harness.Imaging.Encode;

/// <summary>Blocks without AC coefficients, in a Huffman code made for them: a block like the one before is two zero bits.</summary>
internal sealed class JpegBits(BitWriter writer)
{
    private const int SameBlockBits = 2;

    private ulong _pending;
    private int _pendingBits;

    /// <summary>
    /// The content of the DHT segment. DC: category 0 in one bit, 1 to 7 in four, 8 in five. AC: only the end of block, in one bit.
    /// </summary>
    public static ReadOnlySpan<byte> Tables =>
    [
        0x00, 1, 0, 0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8,
        0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <param name="difference">To the component's block before, in quantised steps: -255 to 255.</param>
    public void Block(int difference)
    {
        var category = difference == 0 ? 0 : BitOperations.Log2((uint)Math.Abs(difference)) + 1;
        var (code, length) = category switch { 0 => (0u, 1), 8 => (0b11110u, 5), _ => (0b0111u + (uint)category, 4) };
        var value = (uint)(difference < 0 ? difference - 1 : difference) & ((1u << category) - 1);
        Put((code << category | value) << 1, length + category + 1);
    }

    /// <summary>Blocks that equal the one before.</summary>
    public void SameBlocks(int count)
    {
        var bits = count * SameBlockBits;
        for (; bits > 32; bits -= 32)
            Put(0, 32);

        Put(0, bits);
    }

    /// <summary>Ends a restart interval: fills the last byte with ones (ISO/IEC 10918-1, F.1.2.3).</summary>
    public void End()
    {
        var open = -_pendingBits & 7;
        Put((1u << open) - 1, open);
        Flush();
    }

    private void Put(uint bits, int count)
    {
        _pending = _pending << count | bits;
        _pendingBits += count;
        if (_pendingBits >= 32)
            Flush();
    }

    private void Flush()
    {
        Span<byte> ready = stackalloc byte[16];
        var length = 0;
        while (_pendingBits >= 8)
        {
            _pendingBits -= 8;
            var one = (byte)(_pending >> _pendingBits);
            ready[length++] = one;

            // A data byte of 255 is told from a marker by the zero after it.
            if (one == 0xFF)
                ready[length++] = 0;
        }

        writer.Bytes(ready[..length]);
    }
}
