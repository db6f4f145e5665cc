using System.Buffers;

namespace Harness.Mock.Requests;

/// <summary>The bytes of a body in a pooled buffer, given back on disposal with its place; nothing that points into it may live longer.</summary>
internal sealed class RequestBody(byte[] buffer, int length, SemaphoreSlim? places) : IDisposable
{
    private byte[]? _buffer = buffer;

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, length);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is not { } pooled)
            return;
        ArrayPool<byte>.Shared.Return(pooled);
        places?.Release();
    }
}
