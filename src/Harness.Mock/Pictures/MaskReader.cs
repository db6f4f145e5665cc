using System.Collections.Concurrent;
using Harness.Imaging;
using Harness.Imaging.Decode;

namespace Harness.Mock.Pictures;

/// <summary>Reads where masks are clear. A client that tries out an edit sends one mask again and again: the last ones needn't be read again.</summary>
internal sealed class MaskReader
{
    // Of 64 KiB at most, each.
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(ulong Digest, int Length), AlphaPlane?> _kept = new();

    /// <summary>Null where it can't be read: then there is no mask.</summary>
    public AlphaPlane? Read(ReadOnlyMemory<byte> bytes)
    {
        var key = (PictureDigest.Of(bytes.Span, 0), bytes.Length);
        if (_kept.TryGetValue(key, out var known))
            return known;
        var alpha = AlphaReader.Read(bytes) is AlphaReading.Read read ? read.Alpha : null;
        if (_kept.Count >= MostKept)
            _kept.Clear();
        _kept[key] = alpha;
        return alpha;
    }
}
