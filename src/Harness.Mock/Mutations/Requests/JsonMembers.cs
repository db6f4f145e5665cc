using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Json;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>The members of a JSON body.</summary>
internal sealed class JsonMembers(JsonObject body) : IRequestFields
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonText _text = new(body);

    // An edit may make something else of the body.
    private JsonObject? Members => _text.Root as JsonObject;

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

    public void Drop(string name) => Members?.Remove(name);

    public void Set(string name, JsonNode? value)
    {
        if (Members is { } members)
            members[name] = value?.DeepClone();
    }

    public void Edit(IJsonEdit edit) => edit.Apply(_text);

    public void Write(HttpRequest request, HeldRequest? held)
    {
        try
        {
            held!.Replace(_text.Write());
        }
        catch (InvalidOperationException)
        {
            // The writer's word for a string that is no Unicode text: the mock refuses the body as it came.
        }
    }
}
