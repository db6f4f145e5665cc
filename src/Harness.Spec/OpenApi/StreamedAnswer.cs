using System.Text.Json.Nodes;
using Harness.Spec.Answers;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>The events of an answer that is streamed. OpenAPI 3.1 has no way to say that a body is a row of them, so the schema is one event's data.</summary>
internal static class StreamedAnswer
{
    /// <summary>The media type of an operation's stream; null where it has none.</summary>
    public static JsonObject? Of(Dialect dialect, Operation operation)
    {
        var rows = new RowScope(operation, null).Narrow(dialect.Streams, row => row.When)
            .Where(row => operation.ParametersByName.ContainsKey(row.Row.AskedBy))
            .ToArray();
        if (rows.Length == 0)
            return null;
        (string Name, Alternative Form)[] events = [.. rows.SelectMany(row => Events(dialect, operation, row.Row))];
        var schema = new JsonObject
        {
            ["description"] = $"The data of one event. With {Words.Or(rows.Select(row => Words.Code(row.Row.AskedBy)).Distinct())} the answer is a row of server-sent events, each a line `event: NAME` and a line `data: JSON`; nothing follows the last.",
        };
        foreach (var (key, value) in Alternative.OneOf(events.Select(one => one.Form)))
            schema[key] = value?.DeepClone();
        var examples = new JsonObject();
        foreach (var (name, form) in events)
            examples[ComponentName.Of(name)] ??= new JsonObject { ["summary"] = Words.Capital(form.When) + ".", ["value"] = form.Example?.DeepClone() };
        return new JsonObject { ["schema"] = schema, ["examples"] = examples };
    }

    private static IEnumerable<(string Name, Alternative Form)> Events(Dialect dialect, Operation operation, StreamRow row)
    {
        if (row.Partials is not { From: null, Default: "0" })
            yield return (row.Partial.Name, SuccessResponse.Form($"the event {Words.Code(row.Partial.Name)}: a picture that isn't finished", row.Partial.Template, operation));
        yield return (row.Completed.Name, SuccessResponse.Form($"the event {Words.Code(row.Completed.Name)}: a picture", row.Completed.Template, operation));
        yield return (row.Failed.Name, Failed(dialect, row.Failed));
    }

    private static Alternative Failed(Dialect dialect, StreamEvent failed)
    {
        const ErrorCondition Cause = ErrorCondition.ServerFault;
        return new Alternative(
            $"the event {Words.Code(failed.Name)}: the server failed, and the stream ends",
            new TemplateSchema(name => RefusalVariable.Schema(RefusalVariable.RowsOf(dialect.Errors), name)).Of(failed.Template),
            new TemplateExample(name => RefusalVariable.Example(dialect.Errors.RowOf(Cause), name)).Of(failed.Template));
    }
}
