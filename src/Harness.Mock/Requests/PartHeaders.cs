using System.Text;

namespace Harness.Mock.Requests;

/// <summary>What a part's headers say about it. Hand-made because real clients write names that RFC 7578's grammar refuses (<c>name=image[]</c>).</summary>
internal readonly record struct PartHeaders(string? Name, string? FileName, string? ContentType)
{
    public static PartHeaders Read(ReadOnlySpan<byte> lines)
    {
        var result = default(PartHeaders);
        foreach (var range in lines.Split("\r\n"u8))
        {
            var line = lines[range];
            var colon = line.IndexOf((byte)':');
            if (colon < 0)
                continue;
            var value = line[(colon + 1)..].Trim(" \t"u8);
            if (Ascii.EqualsIgnoreCase(line[..colon].TrimEnd(" \t"u8), "content-disposition"u8))
                result = ReadDisposition(value, result);
            else if (Ascii.EqualsIgnoreCase(line[..colon].TrimEnd(" \t"u8), "content-type"u8))
                result = result with { ContentType = Encoding.UTF8.GetString(value) };
        }
        return result;
    }

    private static PartHeaders ReadDisposition(ReadOnlySpan<byte> value, PartHeaders headers)
    {
        while (TryNext(ref value, out var key, out var text))
        {
            if (Ascii.EqualsIgnoreCase(key, "name"u8))
                headers = headers with { Name = text };
            else if (Ascii.EqualsIgnoreCase(key, "filename"u8))
                headers = headers with { FileName = headers.FileName ?? text };
            else if (Ascii.EqualsIgnoreCase(key, "filename*"u8))
                headers = headers with { FileName = FromExtended(text) };
        }
        return headers;
    }

    // Takes the next "; key=value" off the front; the value is quoted or a run up to the next semicolon.
    private static bool TryNext(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> key, out string value)
    {
        key = default;
        value = "";
        var semicolon = rest.IndexOf((byte)';');
        if (semicolon < 0)
            return false;
        rest = rest[(semicolon + 1)..].TrimStart(" \t"u8);
        var equals = rest.IndexOf((byte)'=');
        if (equals < 0)
            return false;
        key = rest[..equals].TrimEnd(" \t"u8);
        rest = rest[(equals + 1)..].TrimStart(" \t"u8);
        value = rest.StartsWith("\""u8) ? TakeQuoted(ref rest) : TakeRun(ref rest);
        return true;
    }

    private static string TakeRun(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)';');
        var run = end < 0 ? rest : rest[..end];
        rest = rest[run.Length..];
        return Encoding.UTF8.GetString(run.TrimEnd(" \t"u8));
    }

    private static string TakeQuoted(ref ReadOnlySpan<byte> rest)
    {
        var text = new ArrayBuffer(rest.Length);
        var at = 1;
        for (; at < rest.Length && rest[at] != '"'; at++)
        {
            // Only a quote and a backslash are escaped so; browsers and old clients send Windows paths as they are.
            if (rest[at] == '\\' && at + 1 < rest.Length && rest[at + 1] is (byte)'"' or (byte)'\\')
                at++;
            text.Add(rest[at]);
        }
        rest = rest[Math.Min(at + 1, rest.Length)..];
        return text.ToText().Replace("%22", "\"", StringComparison.Ordinal);
    }

    // RFC 5987: charset'language'percent-encoded
    private static string FromExtended(string value)
    {
        var parts = value.Split('\'', 3);
        return parts.Length == 3 ? Uri.UnescapeDataString(parts[2]) : value;
    }

    private ref struct ArrayBuffer(int capacity)
    {
        private readonly byte[] _bytes = new byte[capacity];
        private int _length;

        public void Add(byte value) => _bytes[_length++] = value;

        public readonly string ToText() => Encoding.UTF8.GetString(_bytes, 0, _length);
    }
}
