using System.Text;

namespace Harness.Mock.Requests;

/// <summary>What a part's headers say about it, in whatever order they come.</summary>
internal readonly record struct PartHeaders(string? Name, string? FileName, string? ContentType)
{
    /// <summary>Whether the part is an upload: it has a file name, or, as some clients send bytes that have none, a type that no text has.</summary>
    public bool IsFile => FileName is not null
        || (ContentType is { } type
            && (type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase)));

    public static PartHeaders Read(ReadOnlySpan<byte> lines)
    {
        var result = default(PartHeaders);
        foreach (var range in lines.Split("\r\n"u8))
        {
            var line = lines[range];
            var colon = line.IndexOf((byte)':');
            if (colon < 0)
                continue;
            var name = line[..colon].TrimEnd(" \t"u8);
            if (Ascii.EqualsIgnoreCase(name, "content-disposition"u8))
                result = ReadDisposition(line[(colon + 1)..], result);
            else if (Ascii.EqualsIgnoreCase(name, "content-type"u8))
                result = result with { ContentType = Encoding.UTF8.GetString(line[(colon + 1)..].Trim(" \t"u8)) };
        }
        return result;
    }

    private static PartHeaders ReadDisposition(ReadOnlySpan<byte> value, PartHeaders headers)
    {
        var parameters = new HeaderParameters(value);
        while (parameters.MoveNext())
        {
            if (parameters.IsNamed("name"u8))
                headers = headers with { Name = WithQuotes(parameters.Value) };
            else if (parameters.IsNamed("filename"u8))
                headers = headers with { FileName = headers.FileName ?? WithQuotes(parameters.Value) };
            else if (parameters.IsNamed("filename*"u8))
                headers = headers with { FileName = FromExtended(parameters.Value) };
        }
        return headers;
    }

    // Browsers write a quote as %22 and leave every other percent sign alone.
    private static string WithQuotes(string value) => value.Replace("%22", "\"", StringComparison.Ordinal);

    // RFC 5987: charset'language'percent-encoded
    private static string FromExtended(string value)
    {
        var parts = value.Split('\'', 3);
        return parts.Length == 3 ? Uri.UnescapeDataString(parts[2]) : value;
    }
}
