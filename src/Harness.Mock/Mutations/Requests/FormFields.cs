using System.Text;
using System.Text.Json.Nodes;
using Harness.Mock.Requests;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>The parts of a form. What isn't edited keeps its bytes; files can be dropped, not set.</summary>
internal sealed class FormFields : IRequestFields
{
    private static ReadOnlySpan<byte> HeadersEnd => "\r\n\r\n"u8;

    private readonly string _boundary;
    private readonly List<(string Name, ReadOnlyMemory<byte> Bytes)> _parts;

    private FormFields(string boundary, List<(string Name, ReadOnlyMemory<byte> Bytes)> parts) => (_boundary, _parts) = (boundary, parts);

    /// <summary>The parts, or null where the body isn't a form.</summary>
    public static FormFields? Read(ReadOnlyMemory<byte> body, string boundary)
    {
        var parts = new List<(string, ReadOnlyMemory<byte>)>();
        foreach (var part in MultipartBody.Parts(body, boundary))
        {
            if (part.Problem is not null)
                return null;
            parts.Add((MultipartBody.WithoutIndex(part.Headers.Name ?? ""), body[part.Whole]));
        }
        return new FormFields(boundary, parts);
    }

    public void Drop(string name) => _parts.RemoveAll(part => part.Name == name);

    public void Set(string name, JsonNode? value)
    {
        var at = _parts.FindIndex(part => part.Name == name);
        Drop(name);
        var part = $"\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{FieldText.Of(value)}";
        _parts.Insert(at < 0 ? _parts.Count : at, (name, Encoding.UTF8.GetBytes(part)));
    }

    public void Reverse(string name)
    {
        int[] places = [.. Enumerable.Range(0, _parts.Count).Where(at => _parts[at].Name == name)];
        var reversed = places.Select(at => _parts[at]).Reverse().ToArray();
        for (var at = 0; at < places.Length; at++)
            _parts[places[at]] = reversed[at];
    }

    public void Splice(string name)
    {
        // Nothing is escaped in a form.
    }

    public void TrustLabels()
    {
        for (var at = 0; at < _parts.Count; at++)
        {
            var (name, bytes) = _parts[at];
            // An empty part has no end of its headers, and no picture either.
            if (bytes.Span.IndexOf(HeadersEnd) is >= 0 and var end && Believed(bytes.Span[..end], bytes.Span[(end + HeadersEnd.Length)..]) is { } believed)
                _parts[at] = (name, believed);
        }
    }

    public void Write(HttpRequest request, HeldRequest? held)
    {
        using var body = new MemoryStream();
        foreach (var (_, bytes) in _parts)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{_boundary}"));
            body.Write(bytes.Span);
            body.Write("\r\n"u8);
        }
        body.Write(Encoding.UTF8.GetBytes($"--{_boundary}--\r\n"));
        held!.Replace(body.ToArray());
    }

    private static byte[]? Believed(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> content) =>
        PartHeaders.Read(headers) is { IsFile: true } read && Label.IsWrong(read.ContentType, content)
            ? [.. headers, .. HeadersEnd, .. Label.Nothing]
            : null;
}
