using System.Text.Json.Nodes;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>One path for every base and operation. The first base is the one that operations are named for; the others are further ways to them.</summary>
internal static class PathItems
{
    public static JsonObject Of(Dialect dialect)
    {
        var paths = new JsonObject();
        for (var at = 0; at < dialect.Bases.Length; at++)
        {
            foreach (var operation in dialect.Operations.Where(operation => operation.HasRoute))
            {
                var path = dialect.Bases[at].Path + operation.Path;
                if (paths[path] is not JsonObject item)
                    paths[path] = item = [];
                item[MethodKey(operation)] = OperationAt(dialect, at, operation);
            }
        }
        return paths;
    }

    // Keys of a path item are lower case; methods are upper case everywhere else.
#pragma warning disable CA1308
    private static string MethodKey(Operation operation) => operation.Method.ToLowerInvariant();
#pragma warning restore CA1308

    private static JsonObject OperationAt(Dialect dialect, int at, Operation operation)
    {
        var id = ComponentName.Of(operation);
        var json = new JsonObject
        {
            ["operationId"] = at == 0 ? id : $"{id}_base{at + 1}",
            ["tags"] = new JsonArray(OperationTags.NameOf(operation.Kind)),
            ["summary"] = at == 0 ? $"The operation {operation.Name}" : $"The operation {operation.Name}, at another base",
            ["description"] = Describe(dialect, dialect.Bases[at], operation),
        };
        if (PathParameters.Of(dialect, operation) is { Count: > 0 } parameters)
            json["parameters"] = parameters;
        if (!operation.Bodies.IsEmpty)
            json["requestBody"] = ComponentName.Reference("requestBodies", id);
        json["responses"] = Responses(dialect, operation);
        if (Deliveries.RuleOf(dialect, operation) is not null)
            json["callbacks"] = new JsonObject { [Deliveries.Name] = ComponentName.Reference("callbacks", id) };
        return json;
    }

    private static string Describe(Dialect dialect, BasePath at, Operation operation)
    {
        var clauses = dialect.Clauses.Where(clause => clause.Id == at.Clause).Select(clause => $"{clause.Text} ({Words.Level(clause.Level)}; {clause.Source})");
        return string.Join("\n\n", clauses.Concat(ModelNotes.Of(dialect, operation)));
    }

    private static JsonObject Responses(Dialect dialect, Operation operation)
    {
        var responses = new JsonObject { [SuccessResponse.Status] = ComponentName.Reference("responses", ComponentName.OfAnswer(operation)) };
        foreach (var status in ErrorResponses.StatusesOf(dialect.Errors))
            responses[Words.Number(status)] = ComponentName.Reference("responses", ComponentName.OfRefusal(status));
        return responses;
    }
}
