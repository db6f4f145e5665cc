using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>What the variables of templates hold. Any that isn't listed is a parameter of the request, given back as it was sent.</summary>
internal static class AnswerVariable
{
    private const string SomeId = "5b1f0c2e-7a43-4a53-9d0a-2c8f6e1d4b90";
    private const string Tokens = """{ "type": "integer", "minimum": 0 }""";
    private const string SomeText = "Put a leaf on the apple";

    private static readonly FrozenDictionary<string, (string Schema, string Example)> Known = new Dictionary<string, (string, string)>
    {
        ["now"] = ("""{ "type": "integer", "minimum": 1, "description": "Unix seconds." }""", "1777777777"),
        ["elapsed"] = ("""{ "type": "number", "minimum": 0, "description": "Seconds." }""", "1.25"),
        ["index"] = ("""{ "type": "integer", "minimum": 0 }""", "0"),
        ["uuid"] = ("""{ "type": "string", "format": "uuid" }""", $"\"{SomeId}\""),
        ["task"] = ("""{ "type": "string", "format": "uuid" }""", $"\"{SomeId}\""),
        ["trace"] = ("""{ "type": "string", "format": "uuid" }""", "\"0d6d1f2b-3c1e-4e5a-8f57-91b0a4c7e832\""),
        ["url"] = ("""{ "type": "string", "format": "uri" }""", "\"https://example.org/picture.png\""),
        ["base64"] = ("""{ "type": "string", "contentEncoding": "base64" }""", "\"iVBORw0KGgo=\""),
        ["sequence"] = ("""{ "type": "integer", "minimum": 0, "description": "The event's place in the stream." }""", "0"),
        ["partial-index"] = ("""{ "type": "integer", "minimum": 0, "description": "The partial picture's place among those of its picture." }""", "0"),
        ["made-size"] = ("""{ "type": "string", "pattern": "^[1-9][0-9]{0,4}x[1-9][0-9]{0,4}$" }""", "\"1024x1024\""),
        ["made-quality"] = ("""{ "type": "string" }""", "\"high\""),
        ["made-background"] = ("""{ "enum": ["opaque", "transparent"] }""", "\"opaque\""),
        ["made-format"] = ("""{ "enum": ["png", "jpeg", "webp"] }""", "\"png\""),
        ["input-tokens"] = (Tokens, "50"),
        ["input-text-tokens"] = (Tokens, "10"),
        ["input-image-tokens"] = (Tokens, "40"),
        ["output-tokens"] = (Tokens, "1056"),
        ["total-tokens"] = (Tokens, "1106"),
        ["id"] = ("""{ "type": "string", "minLength": 1 }""", "\"5b1f0c2e7a434a53\""),
        ["filename"] = ("""{ "type": "string" }""", "\"cat.png\""),
        ["bytes"] = ("""{ "type": "integer", "minimum": 0 }""", "2048"),
        ["purpose"] = ("""{ "type": "string" }""", "\"vision\""),
        ["created-at"] = ("""{ "type": "integer", "minimum": 0, "description": "Unix seconds." }""", "1777777777"),
        ["expires-at"] = ("""{ "type": ["integer", "null"], "description": "Unix seconds." }""", "null"),
        ["created"] = ("""{ "type": "integer", "minimum": 0, "description": "Unix seconds." }""", "1777777777"),
        ["owned-by"] = ("""{ "type": "string" }""", "\"system\""),
        ["first-id"] = ("""{ "type": ["string", "null"] }""", "\"5b1f0c2e7a434a53\""),
        ["last-id"] = ("""{ "type": ["string", "null"] }""", "\"5b1f0c2e7a434a53\""),
        ["has-more"] = ("""{ "type": "boolean" }""", "false"),
        ["message"] = ("""{ "type": "string", "description": "Why, for a person." }""", "\"It can't be done.\""),
        ["param"] = ("""{ "type": ["string", "null"], "description": "The parameter that is wrong." }""", "null"),
    }.ToFrozenDictionary();

    public static JsonObject Schema(string name) =>
        Known.TryGetValue(name, out var form) ? JsonNode.Parse(form.Schema)!.AsObject() : new JsonObject { ["type"] = "string" };

    public static JsonNode? Example(string name) => Known.TryGetValue(name, out var form) ? JsonNode.Parse(form.Example) : SomeText;

    /// <summary>The schema of a variable in answers of an operation, whose parameters come back as they were sent.</summary>
    public static JsonObject Schema(string name, Operation operation) =>
        !Known.ContainsKey(name) && operation.ParametersByName.GetValueOrDefault(name) is { } parameter ? Echo(parameter) : Schema(name);

    /// <summary>A value that fits <see cref="Schema(string, Operation)"/>.</summary>
    public static JsonNode? Example(string name, Operation operation) =>
        !Known.ContainsKey(name) && operation.ParametersByName.GetValueOrDefault(name) is { } parameter ? EchoExample(parameter) : Example(name);

    private static JsonObject Echo(Parameter parameter)
    {
        if (TypeOf(parameter.Type) is not { } type)
            return [];
        return new JsonObject { ["type"] = IsAlwaysThere(parameter) ? type : new JsonArray(type, "null") };
    }

    private static JsonNode? EchoExample(Parameter parameter) => TypeOf(parameter.Type) switch
    {
        "string" => SomeText,
        "integer" => 1,
        "boolean" => true,
        _ => null,
    };

    // The pictures of a request are gone when it is answered.
    private static string? TypeOf(ParameterType type) => type switch
    {
        ParameterType.Text or ParameterType.Address or ParameterType.Model => "string",
        ParameterType.WholeNumber => "integer",
        ParameterType.Flag => "boolean",
        _ => null,
    };

    private static bool IsAlwaysThere(Parameter parameter) => parameter.Required is { Requirements.IsEmpty: true } || parameter.Default is not null || parameter.Type == ParameterType.Model;
}
