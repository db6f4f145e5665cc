using System.Buffers.Text;

namespace Harness.Mock.Pictures;

/// <summary>Reads <c>data:image/png;base64,…</c>. The media type is not believed: clients label pictures wrongly.</summary>
internal static class DataUrl
{
    /// <summary>Whether a URL is one.</summary>
    public static bool Is(string url) => url.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes, or empty with a problem (a clause without a full stop).</summary>
    public static ReadOnlyMemory<byte> Decode(string url, out string? problem)
    {
        problem = null;
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !url.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            problem = "the data URL isn't base64";
            return default;
        }
        var content = url.AsSpan(comma + 1);
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(content.Length)];
        if (Convert.TryFromBase64Chars(content, bytes, out var length))
            return bytes.AsMemory(0, length);
        problem = "the data URL's base64 is damaged";
        return default;
    }
}
