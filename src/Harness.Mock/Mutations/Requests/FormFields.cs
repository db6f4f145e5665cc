using System.Text;
using System.Text.Json.Nodes;
using Harness.Mock.Requests;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>The parts of a form. What isn't edited keeps its bytes; files can be dropped, not set.</summary>
internal sealed class FormFields : IRequestFields
{
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
}
