using System.Text.Json.Nodes;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>What an operation takes in its path and, where it has no body, in its query string.</summary>
internal static class PathParameters
{
    public static JsonArray Of(Dialect dialect, Operation operation)
    {
        var parameters = new JsonArray();
        if (operation.Path.Contains(Operation.IdSegment, StringComparison.Ordinal))
            parameters.Add(new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 } });
        if (!operation.Bodies.IsEmpty)
            return parameters;
        var schemas = new ParameterSchema(dialect, operation, Transport.Query);
        foreach (var parameter in operation.Parameters)
            parameters.Add(new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["required"] = schemas.IsRequired(parameter), ["schema"] = schemas.Of(parameter) });
        return parameters;
    }
}
