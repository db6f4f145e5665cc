using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Harness.Runner.Planning;

/// <summary>Writes <c>multipart/form-data</c>. The boundary depends on the content alone, so that the same parts are the same bytes.</summary>
internal sealed class MultipartBody
{
    private MultipartBody(string boundary, byte[] bytes) => (Boundary, Bytes) = (boundary, bytes);

    public string Boundary { get; }

    public byte[] Bytes { get; }

    public string ContentType => $"multipart/form-data; boundary={Boundary}";

    public static MultipartBody Of(ImmutableArray<FilledPart> parts)
    {
        var boundary = "harness-" + Convert.ToHexStringLower(Digest(parts).AsSpan(0, 12));
        return new MultipartBody(boundary, Write(parts, boundary));
    }

    private static byte[] Write(ImmutableArray<FilledPart> parts, string boundary)
    {
        using var body = new MemoryStream();
        foreach (var part in parts)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\n{Headers(part)}\r\n"));
            body.Write(part.Content.Span);
            body.Write("\r\n"u8);
        }
        body.Write(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
        return body.ToArray();
    }

    private static string Headers(FilledPart part)
    {
        var headers = new StringBuilder($"Content-Disposition: form-data; name=\"{Escape(part.Name)}\"");
        if (part.FileName is { } fileName)
            headers.Append($"; filename=\"{Escape(fileName)}\"");
        headers.Append("\r\n");
        if (part.ContentType is { } type)
            headers.Append($"Content-Type: {type.ReplaceLineEndings(" ")}\r\n");
        return headers.ToString();
    }

    // As browsers write it (the HTML standard, multipart/form-data).
    private static string Escape(string value) =>
        value.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);

    private static byte[] Digest(ImmutableArray<FilledPart> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{part.Name}\0{part.FileName}\0{part.ContentType}\0{part.Content.Length}\0"));
            hash.AppendData(part.Content.Span);
        }
        return hash.GetHashAndReset();
    }
}
