using System.Collections.Concurrent;
using Harness.Imaging.Encode;

namespace Harness.Mock.Pictures;

/// <summary>
/// Encoded pictures by their order. A picture is kept when it is asked for the second time: where no prompt comes twice, keeping them
/// all took more time in the garbage collector than encoding small ones does. When it is full it starts anew: simpler than ageing.
/// </summary>
internal sealed class PictureCache(long maxBytes)
{
    // Marks of what was asked for lately. One that overwrites another costs an encoding more, one taken for another keeps a picture early.
    private readonly int[] _asked = new int[4096];
    private readonly ConcurrentDictionary<PictureOrder, byte[]> _kept = new();
    private long _bytes;

    public PictureFile Rent(PictureOrder order)
    {
        if (_kept.TryGetValue(order, out var known))
            return new PictureFile(known);
        var encoded = PictureEncoder.Rent(order);
        var mark = order.GetHashCode();
        if (Interlocked.Exchange(ref _asked[(uint)mark % _asked.Length], mark) == mark)
            Keep(order, encoded.Bytes.ToArray());
        return new PictureFile(encoded);
    }

    private void Keep(PictureOrder order, byte[] bytes)
    {
        if (!_kept.TryAdd(order, bytes) || Interlocked.Add(ref _bytes, bytes.Length) <= maxBytes)
            return;
        _kept.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }
}
