using System.Collections.Concurrent;
using Harness.Imaging.Encode;

namespace Harness.Mock.Pictures;

/// <summary>Encoded pictures by their order. When it is full it starts anew: simpler than ageing, and a repeated request is encoded again at once.</summary>
internal sealed class PictureCache
{
    private const long MaxBytes = 16 << 20;

    private readonly ConcurrentDictionary<PictureOrder, byte[]> _pictures = new();
    private long _bytes;

    public byte[] Bytes(PictureOrder order)
    {
        if (_pictures.TryGetValue(order, out var known))
            return known;
        var bytes = PictureEncoder.Encode(order);
        if (Interlocked.Add(ref _bytes, bytes.Length) > MaxBytes)
        {
            _pictures.Clear();
            Interlocked.Exchange(ref _bytes, bytes.Length);
        }
        _pictures[order] = bytes;
        return bytes;
    }
}
