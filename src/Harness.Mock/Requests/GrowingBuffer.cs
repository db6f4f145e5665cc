using System.Buffers;

namespace Harness.Mock.Requests;

/// <summary>A pooled array that doubles as bytes come.</summary>
internal sealed class GrowingBuffer(int capacity) : IDisposable
{
    private byte[]? _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 1024));

    public int Length { get; private set; }

    public void Append(ReadOnlySequence<byte> more)
    {
        var needed = Length + checked((int)more.Length);
        if (needed > _bytes!.Length)
            Grow(needed);
        more.CopyTo(_bytes.AsSpan(Length));
        Length = needed;
    }

    /// <summary>Makes room for a large body at once, so that it isn't copied from buffer to buffer; memory that is never touched costs nothing.</summary>
    public void Reserve(int length)
    {
        if (length > _bytes!.Length)
            Grow(length);
    }

    /// <summary>Hands the array over to a new owner, who returns it to the pool.</summary>
    public byte[] Detach()
    {
        var bytes = _bytes!;
        _bytes = null;
        return bytes;
    }

    public void Dispose()
    {
        if (_bytes is { } pooled)
            ArrayPool<byte>.Shared.Return(pooled);
        _bytes = null;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, checked(_bytes!.Length * 2)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
