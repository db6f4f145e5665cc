using System.Collections.Immutable;
using Harness.Scenarios.Requests;
using Harness.Scenarios.Values;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Parsing;

/// <summary>Reads the one of <c>json</c>, <c>form</c>, <c>multipart</c> and <c>raw</c> that a request has.</summary>
internal static class BodyParser
{
    private const int LargestFile = 100_000_000;

    private static readonly string[] Kinds = ["json", "form", "multipart", "raw"];

    public static RequestBody? Parse(MappingReader request, PatternReader reader)
    {
        string[] written = [.. Kinds.Where(request.Has)];
        if (written.Length > 1)
            reader.Report(request.Take(written[1])!, $"a request has one body, and '{written[0]}' is here already");
        RequestBody?[] bodies =
        [
            request.Take("json") is { } json ? new RequestBody.Json(reader.Template(json)) : null,
            request.Has("form") ? ParseForm(request, reader) : null,
            request.Has("multipart") ? ParseMultipart(request, reader) : null,
            request.Take("raw") is { } raw ? ParseRaw(raw, reader) : null,
        ];
        // Asks for every key, so that each counts as known when the rest is refused.
        foreach (var kind in Kinds)
            request.Take(kind);
        return bodies.FirstOrDefault(body => body is not null);
    }

    private static RequestBody.Form ParseForm(MappingReader request, PatternReader reader)
    {
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, ValueTemplate>>();
        foreach (var entry in request.TakeEntries("form"))
        {
            var values = entry.Value is YamlNode.Sequence list ? list.Items : [entry.Value];
            fields.AddRange(values.Select(value => reader.Scalar(value, entry.Key)).OfType<ValueTemplate>().Select(value => KeyValuePair.Create(entry.Key, value)));
        }
        return new RequestBody.Form(fields.ToImmutable());
    }

    private static RequestBody.Multipart ParseMultipart(MappingReader request, PatternReader reader) =>
        new([.. request.TakeItems("multipart").Select(part => ParsePart(part, reader)).OfType<BodyPart>()]);

    private static BodyPart? ParsePart(YamlNode node, PatternReader reader)
    {
        var map = MappingReader.Open(node, "part", reader.Diagnostics);
        var name = map.Require("name") is { } written ? reader.Scalar(written, "name") : null;
        var fileName = ParseLabel(map, "filename", reader);
        var contentType = ParseLabel(map, "content-type", reader);
        var content = Padded(ParseContent(map, reader), map, reader);
        map.RefuseTheRest();
        return name is null || content is null ? null : new BodyPart(node.At, name, fileName, contentType, content);
    }

    private static PartLabel ParseLabel(MappingReader map, string key, PatternReader reader) => map.Take(key) switch
    {
        null => new PartLabel.OfContent(),
        YamlNode.Null => new PartLabel.None(),
        var node => reader.Scalar(node, key) is { } value ? new PartLabel.Given(value) : new PartLabel.None(),
    };

    private static RequestBody.Raw? ParseRaw(YamlNode node, PatternReader reader)
    {
        var map = MappingReader.Open(node, "raw body", reader.Diagnostics);
        var contentType = map.Take("content-type") is { } written and not YamlNode.Null ? reader.Scalar(written, "content-type") : null;
        var content = ParseContent(map, reader);
        map.RefuseTheRest();
        return content is null ? null : new RequestBody.Raw(contentType, content);
    }

    private static BodyContent? ParseContent(MappingReader map, PatternReader reader)
    {
        var (text, bytes, file) = (map.Take("text"), map.Take("bytes"), map.Take("file"));
        if (new[] { text, bytes, file }.Count(node => node is not null) != 1)
        {
            reader.Diagnostics.Add(map.At, "exactly one of 'text', 'bytes' (in base64) and 'file' is needed here");
            return null;
        }
        if (bytes is not null)
            return ParseBytes(bytes, reader);
        if (file is not null and not YamlNode.Text { Value: ['$', ..] })
        {
            reader.Report(file, "'file' is a variable such as $image.apple_png");
            return null;
        }
        return reader.Scalar((text ?? file)!, text is null ? "file" : "text") is { } value ? new BodyContent.Template(value) : null;
    }

    private static BodyContent? Padded(BodyContent? content, MappingReader part, PatternReader reader)
    {
        if (part.TakeInt("padded-to") is not { } length)
            return content;
        if (length is >= 1 and <= LargestFile && part.Has("file"))
            return content is BodyContent.Template file ? new BodyContent.Padded(file.Value, length) : content;
        reader.Report(part.Take("padded-to")!, $"'padded-to' is a length in bytes that a 'file' is filled up to, at most {LargestFile}");
        return content;
    }

    private static BodyContent.Bytes? ParseBytes(YamlNode node, PatternReader reader)
    {
        var buffer = new byte[node is YamlNode.Text { Value: var written } ? written.Length : 0];
        if (node is YamlNode.Text { Value: var text } && Convert.TryFromBase64String(text, buffer, out var length))
            return new BodyContent.Bytes(buffer.AsMemory(0, length));
        reader.Report(node, "'bytes' is base64");
        return null;
    }
}
