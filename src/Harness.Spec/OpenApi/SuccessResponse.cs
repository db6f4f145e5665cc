using System.Text.Json.Nodes;

namespace Harness.Spec.OpenApi;

/// <summary>What an operation answers when all is well: one form for each row of the answer table that it can come to.</summary>
internal static class SuccessResponse
{
    public const string Status = "200";

    public static JsonObject Of(Dialect dialect, Operation operation)
    {
        var alternatives = new List<Alternative>();
        if (Deliveries.RuleOf(dialect, operation) is { } later)
            alternatives.Add(Form($"with {Words.Code(later.Parameter)}, at once", later.Accepted, operation));
        foreach (var (when, row) in new RowScope(operation, null).Narrow(dialect.Answers, row => row.When))
            alternatives.Add(Form(alternatives.Count == 0 && when.Requirements.IsEmpty ? "" : ConditionWords.Of(when), row.Template, operation));
        alternatives.AddRange(ErrorResponses.WithStatusOf(dialect, 200));
        var response = new JsonObject { ["description"] = "Success." };
        if (ResponseHeaders.Of(dialect) is { Count: > 0 } headers)
            response["headers"] = headers;
        var content = Alternative.Content(alternatives);
        if (StreamedAnswer.Of(dialect, operation) is { } stream)
            content["text/event-stream"] = stream;
        response["content"] = content;
        return response;
    }

    /// <summary>A form of a success.</summary>
    public static Alternative Form(string when, Template template, Operation operation) => new(
        when,
        new TemplateSchema(name => AnswerVariable.Schema(name, operation)).Of(template),
        new TemplateExample(name => AnswerVariable.Example(name, operation)).Of(template));
}
