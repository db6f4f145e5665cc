using System.Text.Json.Nodes;
using Harness.Spec.Answers;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>What an operation answers when all is well: one form for each row of the answer table that it can come to.</summary>
internal static class SuccessResponse
{
    public const string Status = "200";

    public static JsonObject Of(Dialect dialect, Operation operation) => operation switch
    {
        { Kind: OperationKind.Images } => OfPictures(dialect, operation),
        { Action: OperationAction.Content } => Response(dialect, new JsonObject { ["application/octet-stream"] = new JsonObject { ["schema"] = PictureSchema.Bytes() } }),
        _ => OfResource(dialect, operation),
    };

    private static JsonObject OfResource(Dialect dialect, Operation operation)
    {
        var content = Alternative.Content([ResourceForm.Of(dialect, operation), .. ErrorResponses.WithStatusOf(dialect, 200)]);
        if (operation is { Kind: OperationKind.Responses, Action: OperationAction.Create })
            content["text/event-stream"] = new ConversationForm(dialect, operation).Stream();
        return Response(dialect, content);
    }

    private static JsonObject OfPictures(Dialect dialect, Operation operation)
    {
        var alternatives = new List<Alternative>();
        if (Deliveries.RuleOf(dialect, operation) is { } later)
            alternatives.Add(Form($"with {Words.Code(later.Parameter)}, at once", later.Accepted, operation));
        foreach (var (when, row) in new RowScope(operation, null).Narrow(dialect.Answers, row => row.When))
            alternatives.Add(Form(alternatives.Count == 0 && when.Requirements.IsEmpty ? "" : ConditionWords.Of(when), row.Template, operation));
        alternatives.AddRange(ErrorResponses.WithStatusOf(dialect, 200));
        var content = Alternative.Content(alternatives);
        if (StreamedAnswer.Of(dialect, operation) is { } stream)
            content["text/event-stream"] = stream;
        return Response(dialect, content);
    }

    private static JsonObject Response(Dialect dialect, JsonObject content)
    {
        var response = new JsonObject { ["description"] = "Success." };
        if (ResponseHeaders.Of(dialect.Headers) is { Count: > 0 } headers)
            response["headers"] = headers;
        response["content"] = content;
        return response;
    }

    /// <summary>A form of a success that gives no parameters back.</summary>
    public static Alternative Form(string when, Template template) =>
        new(when, new TemplateSchema(AnswerVariable.Schema).Of(template), new TemplateExample(AnswerVariable.Example).Of(template));

    /// <summary>A form of a success.</summary>
    public static Alternative Form(string when, Template template, Operation operation) => new(
        when,
        new TemplateSchema(name => AnswerVariable.Schema(name, operation)).Of(template),
        new TemplateExample(name => AnswerVariable.Example(name, operation)).Of(template));
}
