using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Json;
using Harness.Mock.Pictures;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>The members of a JSON body.</summary>
internal sealed class JsonMembers(JsonObject body) : IRequestFields
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly List<string> _unescaped = [];

    /// <summary>The members, or null where the body is no object, or one with members that stand there twice.</summary>
    public static JsonMembers? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes.Span, documentOptions: Strict) is JsonObject body ? new JsonMembers(body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Drop(string name) => body.Remove(name);

    public void Set(string name, JsonNode? value) => body[name] = value?.DeepClone();

    // The body itself stays the object that it is.
    public void Edit(IJsonEdit edit) => edit.Apply(new JsonText(body));

    public void Reverse(string name)
    {
        if (body[name] is not JsonArray list)
            return;
        JsonNode?[] items = [.. list];
        list.Clear();
        foreach (var item in Enumerable.Reverse(items))
            list.Add(item);
    }

    public void Splice(string name)
    {
        if (body[name]?.GetValueKind() == JsonValueKind.String)
            _unescaped.Add(name);
    }

    public void TrustLabels() => TrustLabels(body);

    public void Write(HttpRequest request, HeldRequest? held)
    {
        try
        {
            held!.Replace(Spliced(JsonText.Write(body)));
        }
        catch (InvalidOperationException)
        {
            // The writer's word for a string that is no Unicode text: the mock refuses the body as it came.
        }
    }

    // A text that is in the body several times is spoiled everywhere, which is as bad.
    private byte[] Spliced(byte[] json)
    {
        if (_unescaped.Count == 0)
            return json;
        var text = Encoding.UTF8.GetString(json);
        foreach (var raw in _unescaped.Select(name => body[name]!.GetValue<string>()).Where(raw => raw.Length > 0))
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
