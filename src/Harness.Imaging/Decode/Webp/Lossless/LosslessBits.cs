using System.Buffers.Binary;

namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>Takes bits from the lowest up (RFC 9649, 3.1). Beyond the end there are zeros, and <see cref="Fault"/> says so.</summary>
internal ref struct LosslessBits(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private ulong _window;
    private int _held;
    private int _lent;
    private string? _fault;

    /// <summary>The first thing wrong, or null.</summary>
    public readonly string? Fault => _fault ?? (IsExhausted ? "the VP8L bitstream ends too early" : null);

    /// <summary>Whether more bits were taken than there are.</summary>
    public readonly bool IsExhausted => _lent > _held;

    /// <summary>Notes what is wrong, and gives back nothing, for the caller to return.</summary>
    public T? Fail<T>(string fault)
        where T : class
    {
        _fault ??= Fault ?? fault;
        return null;
    }

    /// <summary>So many bits, 16 at most, that stay.</summary>
    public uint Peek(int count)
    {
        if (_held < count)
            Fill();

        return (uint)_window & ((1u << count) - 1);
    }

    /// <summary>Past bits that were peeked at.</summary>
    public void Skip(int count)
    {
        _window >>= count;
        _held -= count;
    }

    /// <summary>So many bits, 16 at most.</summary>
    public uint Take(int count)
    {
        var bits = Peek(count);
        Skip(count);
        return bits;
    }

    /// <summary>One bit.</summary>
    public bool TakeFlag() => Take(1) != 0;

    private void Fill()
    {
        if (_bytes.Length - _at >= sizeof(ulong))
        {
            var more = (63 - _held) / 8;
            _window |= BinaryPrimitives.ReadUInt64LittleEndian(_bytes[_at..]) << _held;
            _at += more;
            _held += 8 * more;

            // What lies above belongs to the bytes that come next.
            _window &= (1UL << _held) - 1;
            return;
        }

        for (; _held <= 48; _held += 8)
        {
            if (_at < _bytes.Length)
                _window |= (ulong)_bytes[_at++] << _held;
            else
                _lent += 8;
        }
    }
}
