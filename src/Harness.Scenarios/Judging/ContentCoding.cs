namespace Harness.Scenarios.Judging;

/// <summary>
/// Bodies are read as they come, and requests ask for nothing else. Where a header says that a body is packed, every client would unpack it first:
/// it doesn't hold what its bytes seem to be. Names that aren't codings (<c>utf-8</c>) are passed over, as browsers do.
/// </summary>
public static class ContentCoding
{
    private static readonly string[] Unpacked = ["br", "compress", "deflate", "gzip", "x-compress", "x-gzip", "zstd"];

    /// <summary>What is wrong with a body that has this <c>Content-Encoding</c>, as the end of a sentence about it; null where it is as it is.</summary>
    public static string? WhyPacked(string? contentEncoding) =>
        contentEncoding?.Split(',').Select(name => name.Trim()).FirstOrDefault(name => Unpacked.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } coding
            ? $"isn't as it was asked for: by its content-encoding it is packed ({Shown.Plain(coding)})"
            : null;

    internal static string? WhyPacked(Seen seen) => WhyPacked(seen.Header("content-encoding"));
}
