using System.Collections.Concurrent;
using System.Security.Cryptography;
using Harness.Scenarios.Judging;

namespace Harness.Runner;

/// <summary>What was found out about pictures, by their bytes: scenarios that share a request see the same ones, and so do runs against like targets.</summary>
public sealed class PictureMemory
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<string, PictureFacts> _known = new(StringComparer.Ordinal);

    /// <summary>What was found out about these bytes; <paramref name="look"/> gets them and their digest when they are new.</summary>
    internal PictureFacts Of(ReadOnlyMemory<byte> bytes, Func<ReadOnlyMemory<byte>, string, PictureFacts> look)
    {
        // A hostile server mustn't be able to pass off one picture for another.
        var digest = Convert.ToBase64String(SHA256.HashData(bytes.Span));
        if (_known.TryGetValue(digest, out var facts))
            return facts;
        if (_known.Count >= MostKept)
            _known.Clear();
        return _known[digest] = look(bytes, digest);
    }
}
