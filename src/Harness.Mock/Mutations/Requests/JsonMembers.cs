using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Harness.Mock.Mutations.Json;
using Harness.Mock.Pictures;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>The members of a JSON body. Once an edit has made something else of the whole, it has none any more.</summary>
internal sealed class JsonMembers : IRequestFields
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonText _text;
    private readonly List<string> _unescaped = [];

    private JsonMembers(JsonObject body) => _text = new JsonText(body);

    private JsonObject? Body => _text.Root as JsonObject;

    /// <summary>The members, or null where the body is none that the mock reads: no object, one with members that stand there twice, or with strings that are no Unicode text.</summary>
    public static JsonMembers? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes.Span, documentOptions: Strict) is JsonObject body && IsUnicode(bytes.Span, body) ? new JsonMembers(body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // The word of both reader and writer for a string that is no Unicode text.
            return null;
        }
    }

    public void Drop(string name) => Body?.Remove(name);

    public void Set(string name, JsonNode? value)
    {
        if (Body is { } body)
            body[name] = value?.DeepClone();
    }

    public void Edit(IJsonEdit edit) => edit.ForOneBody().Apply(_text);

    public void Reverse(string name)
    {
        if (Body?[name] is not JsonArray list)
            return;
        JsonNode?[] items = [.. list];
        list.Clear();
        foreach (var item in Enumerable.Reverse(items))
            list.Add(item);
    }

    public void Splice(string name) => _unescaped.Add(name);

    public void TrustLabels() => TrustLabels(_text.Root);

    public void Write(HttpRequest request, HeldRequest? held) => held!.Replace(Spliced(_text.Write()));

    // Strings are read when somebody asks for them, names too: only writing finds what is wrong with one. Without escapes no character can be half.
    private static bool IsUnicode(ReadOnlySpan<byte> bytes, JsonObject body) =>
        Utf8.IsValid(bytes) && (bytes.IndexOf("\\u"u8) < 0 || JsonText.Write(body).Length > 0);

    // A text that is in the body several times is spoiled everywhere, which is as bad.
    private byte[] Spliced(byte[] json)
    {
        string[] texts = [.. _unescaped.Select(name => Body?[name]).Where(value => value?.GetValueKind() == JsonValueKind.String).Select(value => value!.GetValue<string>())];
        if (texts.Length == 0)
            return json;
        var text = Encoding.UTF8.GetString(json);
        foreach (var raw in texts.Where(raw => raw.Length > 0))
            text = text.Replace(Encoding.UTF8.GetString(JsonText.Write(JsonValue.Create(raw))), $"\"{raw}\"", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }

    private static void TrustLabels(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (_, value) in map.ToArray())
                    TrustLabels(value);
                break;
            case JsonArray list:
                foreach (var item in list.ToArray())
                    TrustLabels(item);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && DataUrl.Is(value.GetValue<string>()):
                value.ReplaceWith(Label.Believed(value.GetValue<string>()));
                break;
        }
    }
}
