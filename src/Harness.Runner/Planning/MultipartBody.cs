using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Harness.Runner.Planning;

/// <summary>Writes <c>multipart/form-data</c>. The boundary depends on the content alone, so that the same parts are the same bytes.</summary>
internal sealed class MultipartBody
{
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    private MultipartBody(string boundary, byte[] bytes, ImmutableArray<FilledPart> parts) => (Boundary, Bytes, Parts) = (boundary, bytes, parts);

    public string Boundary { get; }

    public byte[] Bytes { get; }

    /// <summary>The parts, their content where it stands in the bytes: some are so large that they mustn't be held twice.</summary>
    public ImmutableArray<FilledPart> Parts { get; }

    public string ContentType => $"multipart/form-data; boundary={Boundary}";

    public static MultipartBody Of(ImmutableArray<FilledPart> parts)
    {
        var boundary = "harness-" + Convert.ToHexStringLower(Digest(parts).AsSpan(0, 12));
        var heads = parts.Select(part => Encoding.UTF8.GetBytes($"--{boundary}\r\n{Headers(part)}\r\n")).ToArray();
        var end = Encoding.UTF8.GetBytes($"--{boundary}--\r\n");
        var bytes = new byte[heads.Sum(head => head.Length) + parts.Sum(part => part.Content.Length + LineEnd.Length) + end.Length];
        var placed = ImmutableArray.CreateBuilder<FilledPart>(parts.Length);
        var rest = bytes.AsMemory();
        foreach (var (head, part) in heads.Zip(parts))
        {
            Write(head, ref rest);
            placed.Add(part with { Content = rest[..part.Content.Length] });
            Write(part.Content.Span, ref rest);
            Write(LineEnd, ref rest);
        }
        Write(end, ref rest);
        return new MultipartBody(boundary, bytes, placed.MoveToImmutable());
    }

    private static void Write(ReadOnlySpan<byte> bytes, ref Memory<byte> rest)
    {
        bytes.CopyTo(rest.Span);
        rest = rest[bytes.Length..];
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
