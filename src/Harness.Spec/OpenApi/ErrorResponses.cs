using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Harness.Spec.Errors;

namespace Harness.Spec.OpenApi;

/// <summary>The refusals: one envelope, or several, and one response for every status, which lists its codes and when they come.</summary>
internal static class ErrorResponses
{
    public const string SchemaName = "refusal";

    public static JsonObject Schema(ErrorTable errors)
    {
        var common = RefusalVariable.RowsOf(errors).Where(row => row.Envelope is null).ToArray();
        return Alternative.OneOf(
        [
            new Alternative("mostly", EnvelopeSchema(errors, common), null),
            .. RefusalVariable.RowsOf(errors).Where(row => row.Envelope is not null).Select(row => new Alternative(RefusalWords.Of(row), EnvelopeSchema(errors, [row]), null)),
        ]);
    }

    /// <summary>The statuses that an operation may refuse with, in order. A refusal under the status of a success is one more form of that.</summary>
    public static IEnumerable<int> StatusesOf(ErrorTable errors) =>
        Rows(errors).Select(row => row.Status).Where(status => status != 200).Distinct().Order();

    public static IEnumerable<(string Name, JsonObject Response)> Of(Dialect dialect) =>
        StatusesOf(dialect.Errors).Select(status => (ComponentName.OfRefusal(status), Response(dialect, status)));

    /// <summary>The refusals that come with the status of a success, as a further form of it; none in most dialects.</summary>
    public static IEnumerable<Alternative> WithStatusOf(Dialect dialect, int status)
    {
        var rows = At(dialect.Errors, status);
        if (!rows.IsEmpty)
            yield return new Alternative("refused: " + CodeWords(rows), Schema(dialect.Errors), Example(dialect.Errors, rows[0]));
    }

    /// <summary>What other paths and methods are answered, in a sentence: no operation of a document can say it.</summary>
    public static string OfOtherPaths(ErrorTable errors)
    {
        var (path, method) = (errors.RowOf(ErrorCondition.UnknownPath), errors.RowOf(ErrorCondition.WrongMethod));
        return $"Other paths are refused with {Words.Number(path.Status)} ({CodeOf(path)}), other methods with {Words.Number(method.Status)} ({CodeOf(method)}).";
    }

    private static JsonObject EnvelopeSchema(ErrorTable errors, ErrorRow[] rows) =>
        new TemplateSchema(name => RefusalVariable.Schema(rows, name)).Of(rows is [{ Envelope: { } own }] ? own : errors.Envelope);

    private static JsonObject Response(Dialect dialect, int status)
    {
        var rows = At(dialect.Errors, status);
        var response = new JsonObject { ["description"] = Words.Capital(CodeWords(rows)) + "." };
        if (Headers(dialect, rows) is { Count: > 0 } headers)
            response["headers"] = headers;
        var examples = new JsonObject();
        foreach (var row in rows)
            examples[row.Condition?.ToString() ?? row.Name] = new JsonObject { ["summary"] = Words.Capital(RefusalWords.Of(row)) + ".", ["value"] = Example(dialect.Errors, row) };
        response["content"] = new JsonObject
        {
            ["application/json"] = new JsonObject { ["schema"] = ComponentName.Reference("schemas", SchemaName), ["examples"] = examples },
        };
        return response;
    }

    // A header that not every row has may be missing.
    private static JsonObject Headers(Dialect dialect, ImmutableArray<ErrorRow> rows)
    {
        var headers = ResponseHeaders.Of(dialect.Headers);
        foreach (var (name, header) in rows.SelectMany(row => ResponseHeaders.Of(row.Headers)))
        {
            headers[name] = header!.DeepClone();
            headers[name]!["required"] = rows.All(row => row.Headers.Any(own => own.Key == name));
        }
        return headers;
    }

    private static JsonNode? Example(ErrorTable errors, ErrorRow row) =>
        new TemplateExample(name => RefusalVariable.Example(row, name)).Of(row.Envelope ?? errors.Envelope);

    private static string CodeWords(ImmutableArray<ErrorRow> rows) => string.Join("; ", rows
        .GroupBy(CodeOf)
        .Select(same => $"{same.Key}: {Words.Or(same.Select(RefusalWords.Of))}"));

    private static string CodeOf(ErrorRow row) => row.Code.Json == "null" ? "no code" : Words.Code(JsonNode.Parse(row.Code.Json)!.ToString());

    private static ImmutableArray<ErrorRow> At(ErrorTable errors, int status) => [.. Rows(errors).Where(row => row.Status == status)];

    // Those that are left out belong to paths that no operation here has.
    private static IEnumerable<ErrorRow> Rows(ErrorTable errors) => RefusalVariable.RowsOf(errors)
        .Where(row => row.Condition is not { } condition || ErrorTable.CoarseOf(condition) is not (ErrorCondition.UnknownPath or ErrorCondition.WrongMethod));
}
