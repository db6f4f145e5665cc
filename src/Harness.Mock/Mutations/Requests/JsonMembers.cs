using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Json;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>The members of a JSON body.</summary>
internal sealed class JsonMembers(JsonObject body) : IRequestFields
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

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

    public void Write(HttpRequest request, HeldRequest? held)
    {
        try
        {
            held!.Replace(JsonText.Write(body));
        }
        catch (InvalidOperationException)
        {
            // The writer's word for a string that is no Unicode text: the mock refuses the body as it came.
        }
    }
}
