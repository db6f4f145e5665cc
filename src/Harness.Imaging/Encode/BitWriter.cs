using System.Buffers;
using System.Buffers.Binary;

namespace Harness.Imaging.Encode;

/// <summary>A growing file: whole bytes, and bits packed from the lowest up as deflate and VP8L want them. Its room is pooled.</summary>
internal sealed class BitWriter : IDisposable
{
    /// <summary>That can be written at once: a word, less those that may wait for their byte to be full.</summary>
    public const int MostBits = 56;

    private byte[] _room = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _length;
    private ulong _pending;
    private int _pendingBits;

    /// <summary>In whole bytes; bits still pending don't count.</summary>
    public int Length => _length;

    /// <summary>What was written from an offset on.</summary>
    public ReadOnlySpan<byte> From(int offset) => _room.AsSpan(offset, _length - offset);

    /// <summary>All that was written, as an array of its own.</summary>
    public byte[] ToArray() => From(0).ToArray();

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_room);
        _room = [];
    }

    /// <summary>Up to <see cref="MostBits"/> bits, the lowest first.</summary>
    public void Bits(ulong bits, int count)
    {
        _pending |= bits << _pendingBits;
        _pendingBits += count;
        if (_length > _room.Length - sizeof(ulong))
            Enlarge(sizeof(ulong));

        // All eight bytes at once: what is too much gets overwritten. Testing for whole words first takes longer.
        BinaryPrimitives.WriteUInt64LittleEndian(_room.AsSpan(_length), _pending);
        _length += _pendingBits >> 3;
        _pending >>= _pendingBits & ~7;
        _pendingBits &= 7;
    }

    /// <summary>Bits put together beforehand, <see cref="MostBits"/> at most.</summary>
    public void Bits(BitPattern pattern) => Bits(pattern.Bits, pattern.Count);

    /// <summary>The same for many: what is pending then stays in registers, which halves the time.</summary>
    public void Bits(ReadOnlySpan<BitPattern> patterns)
    {
        if (_length > _room.Length - sizeof(ulong) * (patterns.Length + 1))
            Enlarge(sizeof(ulong) * (patterns.Length + 1));

        var target = _room.AsSpan(_length);
        var (pending, pendingBits, written) = (_pending, _pendingBits, 0);
        foreach (var pattern in patterns)
        {
            pending |= pattern.Bits << pendingBits;
            pendingBits += pattern.Count;
            BinaryPrimitives.WriteUInt64LittleEndian(target[written..], pending);
            written += pendingBits >> 3;
            pending >>= pendingBits & ~7;
            pendingBits &= 7;
        }

        (_pending, _pendingBits, _length) = (pending, pendingBits, _length + written);
    }

    /// <summary>Any number of zero bits.</summary>
    public void ZeroBits(int count)
    {
        for (; count > MostBits; count -= MostBits)
            Bits(0, MostBits);

        Bits(0, count);
    }

    /// <summary>Fills the last byte up with zeros.</summary>
    public void Align()
    {
        if (_pendingBits > 0)
            Grow(1)[0] = (byte)_pending;

        (_pending, _pendingBits) = (0, 0);
    }

    /// <summary>Whole bytes; the bits before must have been aligned.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Grow(bytes.Length));

    /// <summary>Four bytes, as PNG has its numbers.</summary>
    public void BigEndian(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Grow(4), value);

    /// <summary>Four bytes, as RIFF has its numbers.</summary>
    public void LittleEndian(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Grow(4), value);

    /// <summary>Sets a number written earlier, when what it counts is complete.</summary>
    public void PatchBigEndian(int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(_room.AsSpan(offset, 4), value);

    /// <summary>Sets a number written earlier, when what it counts is complete.</summary>
    public void PatchLittleEndian(int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(_room.AsSpan(offset, 4), value);

    /// <summary>Writes again what stands at an earlier place.</summary>
    public void Copy(int offset, int count)
    {
        var target = Grow(count);
        _room.AsSpan(offset, count).CopyTo(target);
    }

    private Span<byte> Grow(int count)
    {
        if (_length + count > _room.Length)
            Enlarge(count);

        _length += count;
        return _room.AsSpan(_length - count, count);
    }

    private void Enlarge(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_room.Length * 2, _length + count));
        _room.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_room);
        _room = larger;
    }
}
