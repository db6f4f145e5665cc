using System.Text.Json.Nodes;
using Harness.Spec.Answers;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>The results that are posted later to an address of the request.</summary>
internal static class Deliveries
{
    /// <summary>The name of an operation's callback.</summary>
    public const string Name = "delivery";

    /// <summary>The rule that holds for an operation: null where it hasn't the parameter that asks for a later answer.</summary>
    public static AsyncRule? RuleOf(Dialect dialect, Operation operation) =>
        dialect.Async is { } rule && operation.ParametersByName.ContainsKey(rule.Parameter) ? rule : null;

    public static JsonObject Of(Dialect dialect)
    {
        var callbacks = new JsonObject();
        foreach (var operation in dialect.Operations)
        {
            if (RuleOf(dialect, operation) is { } rule)
                callbacks[ComponentName.Of(operation)] = new JsonObject { [$"{{$request.body#/{Pointer(rule.Parameter)}}}"] = Post(dialect, operation, rule) };
        }
        return callbacks;
    }

    // A form has the parameter under the same name: OpenAPI's expressions know no other way to say so.
    private static string Pointer(string parameter) => parameter.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static JsonObject Post(Dialect dialect, Operation operation, AsyncRule rule) => new()
    {
        ["post"] = new JsonObject
        {
            ["operationId"] = $"{ComponentName.Of(operation)}_{Name}",
            ["tags"] = new JsonArray(OperationTags.NameOf(operation.Kind)),
            ["summary"] = $"The result of {operation.Name}, once it is there",
            ["description"] = "Posted by the server to the address that the request gave.",
            // The receiver is the client's own: the dialect promises it no credentials.
            ["security"] = new JsonArray(),
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Alternative.Content([Delivered(dialect, operation, rule), Failed(dialect, rule)]) },
            ["responses"] = new JsonObject
            {
                ["2XX"] = new JsonObject { ["description"] = "Received." },
                ["4XX"] = new JsonObject { ["description"] = "Not received." },
            },
        },
    };

    private static Alternative Delivered(Dialect dialect, Operation operation, AsyncRule rule)
    {
        Alternative[] results =
        [
            .. new RowScope(operation, null).Narrow(dialect.Answers, row => row.When)
                .Select(answer => SuccessResponse.Form(ConditionWords.Of(answer.When), answer.Row.Delivered, operation)),
        ];
        var schema = new TemplateSchema(name => name == "result" ? Alternative.OneOf(results) : AnswerVariable.Schema(name, operation)).Of(rule.Delivered);
        var example = new TemplateExample(name => name == "result" ? results[0].Example?.DeepClone() : AnswerVariable.Example(name, operation)).Of(rule.Delivered);
        return new Alternative("after a success", schema, example);
    }

    private static Alternative Failed(Dialect dialect, AsyncRule rule)
    {
        const ErrorCondition Cause = ErrorCondition.ServerFault;
        var schema = new TemplateSchema(name => RefusalVariable.Schema(RefusalVariable.RowsOf(dialect.Errors), name)).Of(rule.Failed);
        var example = new TemplateExample(name => RefusalVariable.Example(dialect.Errors.RowOf(Cause), name)).Of(rule.Failed);
        return new Alternative("after a failure", schema, example);
    }
}
