using System.Text.Json.Nodes;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>What each operation reads, in every encoding that it takes.</summary>
internal static class RequestBodies
{
    public static JsonObject Of(Dialect dialect)
    {
        var bodies = new JsonObject();
        foreach (var operation in dialect.Operations.Where(operation => !operation.Bodies.IsEmpty))
            bodies[ComponentName.Of(operation)] = Of(operation);
        return bodies;
    }

    private static JsonObject Of(Operation operation)
    {
        var content = new JsonObject();
        foreach (var transport in operation.Bodies)
            content[MediaType(transport)] = new JsonObject { ["schema"] = ComponentName.Reference("schemas", ComponentName.OfRequest(operation, transport)) };
        return new JsonObject { ["required"] = true, ["content"] = content };
    }

    private static string MediaType(Transport transport) => transport switch
    {
        Transport.Json => "application/json",
        Transport.Multipart => "multipart/form-data",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
