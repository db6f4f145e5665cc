using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Harness.Spec.OpenApi;

/// <summary>The refusals: one envelope, and one response for every status, which lists its codes and when they come.</summary>
internal static class ErrorResponses
{
    public const string SchemaName = "refusal";

    public static JsonObject Schema(ErrorTable errors) => new TemplateSchema(name => RefusalVariable.Schema(errors, name)).Of(errors.Envelope);

    /// <summary>The statuses that an operation may refuse with, in order. A refusal under the status of a success is one more form of that.</summary>
    public static IEnumerable<int> StatusesOf(ErrorTable errors) =>
        Conditions(errors).Select(condition => errors.RowOf(condition).Status).Where(status => status != 200).Distinct().Order();

    public static IEnumerable<(string Name, JsonObject Response)> Of(Dialect dialect) =>
        StatusesOf(dialect.Errors).Select(status => (ComponentName.OfRefusal(status), Response(dialect, status)));

    /// <summary>The refusals that come with the status of a success, as a further form of it; none in most dialects.</summary>
    public static IEnumerable<Alternative> WithStatusOf(Dialect dialect, int status)
    {
        var conditions = At(dialect.Errors, status);
        if (!conditions.IsEmpty)
            yield return new Alternative("refused: " + CodeWords(dialect.Errors, conditions), Schema(dialect.Errors), Example(dialect.Errors, conditions[0]));
    }

    /// <summary>What other paths and methods are answered, in a sentence: no operation of a document can say it.</summary>
    public static string OfOtherPaths(ErrorTable errors)
    {
        var (path, method) = (errors.RowOf(ErrorCondition.UnknownPath), errors.RowOf(ErrorCondition.WrongMethod));
        return $"Other paths are refused with {Words.Number(path.Status)} ({CodeOf(path)}), other methods with {Words.Number(method.Status)} ({CodeOf(method)}).";
    }

    private static JsonObject Response(Dialect dialect, int status)
    {
        var conditions = At(dialect.Errors, status);
        var response = new JsonObject { ["description"] = Words.Capital(CodeWords(dialect.Errors, conditions)) + "." };
        if (ResponseHeaders.Of(dialect) is { Count: > 0 } headers)
            response["headers"] = headers;
        var examples = new JsonObject();
        foreach (var condition in conditions)
            examples[condition.ToString()] = new JsonObject { ["summary"] = Words.Capital(RefusalWords.Of(condition)) + ".", ["value"] = Example(dialect.Errors, condition) };
        response["content"] = new JsonObject
        {
            ["application/json"] = new JsonObject { ["schema"] = ComponentName.Reference("schemas", SchemaName), ["examples"] = examples },
        };
        return response;
    }

    private static JsonNode? Example(ErrorTable errors, ErrorCondition condition) =>
        new TemplateExample(name => RefusalVariable.Example(errors.RowOf(condition), condition, name)).Of(errors.Envelope);

    private static string CodeWords(ErrorTable errors, ImmutableArray<ErrorCondition> conditions) => string.Join("; ", conditions
        .GroupBy(condition => CodeOf(errors.RowOf(condition)))
        .Select(same => $"{same.Key}: {Words.Or(same.Select(RefusalWords.Of))}"));

    private static string CodeOf(ErrorRow row) => row.Code.Json == "null" ? "no code" : Words.Code(JsonNode.Parse(row.Code.Json)!.ToString());

    private static ImmutableArray<ErrorCondition> At(ErrorTable errors, int status) =>
        [.. Conditions(errors).Where(condition => errors.RowOf(condition).Status == status)];

    // The two that are left out belong to no operation.
    private static IEnumerable<ErrorCondition> Conditions(ErrorTable errors) =>
        errors.Rows.Select(row => row.Condition).Order().Where(condition => condition is not (ErrorCondition.UnknownPath or ErrorCondition.WrongMethod));
}
