using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Harness.Spec.OpenApi;

/// <summary>A dialect as an OpenAPI 3.1 document: the same promise, in the language that gateways, validators and code generators read.</summary>
public static class OpenApiDocument
{
    // A dialect file has no version of its own, and a document must have one.
    private const string Version = "1.0.0";

    // Every script stays readable; the document is application/json, never HTML.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document. The same dialect always gives the same one.</summary>
    public static JsonObject Of(Dialect dialect) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = Info(dialect),
        ["servers"] = Servers(dialect),
        ["security"] = new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }),
        ["tags"] = OperationTags.Of(dialect),
        ["paths"] = PathItems.Of(dialect),
        ["components"] = Components(dialect),
    };

    /// <summary>The document as indented UTF-8 with a line feed at its end.</summary>
    public static byte[] Write(Dialect dialect)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
            Of(dialect).WriteTo(json);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static JsonObject Info(Dialect dialect) => new()
    {
        ["title"] = dialect.Title,
        ["version"] = Version,
        ["description"] = string.Join('\n', [
            $"The dialect `{dialect.Name}`: what these documents promise, in the words of Harness.",
            "",
            .. dialect.Sources.Select(source => $"- {source.Title}: `{source.Document}`"),
            "",
            ErrorResponses.OfOtherPaths(dialect.Errors),
        ]),
        ["contact"] = new JsonObject { ["name"] = "Harness" },
        ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
    };

    // Relative, so that the document holds wherever it is served from.
    private static JsonArray Servers(Dialect dialect) => new(
        new JsonObject { ["url"] = "/" + dialect.Name, ["description"] = "A mock of several dialects, each under its name." },
        new JsonObject { ["url"] = "/", ["description"] = "A server of this dialect alone, at its root." });

    private static JsonObject Components(Dialect dialect)
    {
        var components = new JsonObject
        {
            ["securitySchemes"] = new JsonObject { ["bearer"] = Security(dialect.Auth) },
            ["schemas"] = Schemas(dialect),
            ["requestBodies"] = RequestBodies.Of(dialect),
            ["responses"] = Responses(dialect),
        };
        if (Deliveries.Of(dialect) is { Count: > 0 } callbacks)
            components["callbacks"] = callbacks;
        return components;
    }

    private static JsonObject Security(AuthScheme scheme) => scheme switch
    {
        AuthScheme.Bearer => new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonObject Schemas(Dialect dialect)
    {
        var schemas = new JsonObject { [ErrorResponses.SchemaName] = ErrorResponses.Schema(dialect.Errors) };
        foreach (var operation in dialect.Operations)
        {
            foreach (var transport in operation.Bodies)
                schemas[ComponentName.OfRequest(operation, transport)] = RequestSchema.Of(dialect, operation, transport);
        }
        return schemas;
    }

    private static JsonObject Responses(Dialect dialect)
    {
        var responses = new JsonObject();
        foreach (var operation in dialect.Operations.Where(operation => operation.HasRoute))
            responses[ComponentName.OfAnswer(operation)] = SuccessResponse.Of(dialect, operation);
        foreach (var (name, response) in ErrorResponses.Of(dialect))
            responses[name] = response;
        return responses;
    }
}
