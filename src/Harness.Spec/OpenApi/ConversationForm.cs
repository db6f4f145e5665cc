using System.Text.Json.Nodes;
using Harness.Spec.Answers;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Resources;

namespace Harness.Spec.OpenApi;

/// <summary>What responses and their parts look like: templates within templates.</summary>
internal sealed class ConversationForm(Dialect dialect, Operation operation)
{
    private readonly ResponseRule _rule = dialect.Responses!;
    private readonly Operation _tool = dialect.Operations.First(one => one.Kind == OperationKind.Tool);

    // Shown responses echo what the request that made them had.
    private Operation Asked => dialect.Operations.FirstOrDefault(one => one is { Kind: OperationKind.Responses, Action: OperationAction.Create }) ?? operation;

    /// <summary>A response that is done.</summary>
    public Alternative Response(string when) => Of(when, _rule.Response);

    /// <summary>A page of input items.</summary>
    public Alternative InputItems() => Of("", _rule.InputList);

    /// <summary>The row of events in which a response is streamed.</summary>
    public JsonObject Stream()
    {
        var events = _rule.Events;
        StreamEvent[] all =
        [
            events.Created, events.InProgress, events.ItemAdded, events.CallInProgress, events.CallGenerating, events.CallPartial, events.CallCompleted,
            events.PartAdded, events.TextDelta, events.TextDone, events.PartDone, events.ItemDone, events.Completed, events.Error, events.Failed,
        ];
        var schema = new JsonObject
        {
            ["description"] = $"The data of one event. With {Words.Code("stream")} the answer is a row of server-sent events, each a line `event: NAME` and a line `data: JSON`; nothing follows the last.",
            ["type"] = "object",
        };
        var examples = new JsonObject();
        foreach (var one in all)
            examples[ComponentName.Of(one.Name)] ??= new JsonObject { ["summary"] = $"The event {Words.Code(one.Name)}.", ["value"] = ExampleOf(one) };
        return new JsonObject { ["schema"] = schema, ["examples"] = examples };
    }

    private JsonNode? ExampleOf(StreamEvent one) => new TemplateExample(name => name == "event" ? one.Name : Example(name)).Of(one.Template);

    private Alternative Of(string when, Template template) => new(when, new TemplateSchema(Schema).Of(template), new TemplateExample(Example).Of(template));

    private JsonObject Schema(string name) => name switch
    {
        "status" => new JsonObject { ["enum"] = new JsonArray("in_progress", "completed", "failed") },
        "completed-at" => new JsonObject { ["type"] = new JsonArray("integer", "null"), ["description"] = "Unix seconds." },
        "output" => ListOf(Either(Call(), Message())),
        "content" => ListOf(SuccessResponse.Form("", _rule.Part).Schema),
        "tools" or "items" => ListOf(new JsonObject { ["type"] = "object" }),
        "error" => OrNull(new TemplateSchema(inner => RefusalVariable.Schema(RefusalVariable.RowsOf(dialect.Errors), inner)).Of(_rule.Error)),
        "usage" => OrNull(SuccessResponse.Form("", _rule.Usage).Schema),
        "tool-usage" => SuccessResponse.Form("", _rule.ToolUsage).Schema,
        _ => AnswerVariable.Schema(name, Asked),
    };

    private JsonNode? Example(string name) => name switch
    {
        "status" => "completed",
        "completed-at" => 1777777778,
        "output" => new JsonArray(Call().Example?.DeepClone(), Message().Example?.DeepClone()),
        "content" => new JsonArray(SuccessResponse.Form("", _rule.Part).Example?.DeepClone()),
        "tools" => new JsonArray(SuccessResponse.Form("", _rule.Tool, _tool).Example?.DeepClone()),
        "items" => new JsonArray(new TemplateExample(Example).Of(_rule.InputMessage)),
        "role" => "user",
        "error" => null,
        "usage" => SuccessResponse.Form("", _rule.Usage).Example,
        "tool-usage" => SuccessResponse.Form("", _rule.ToolUsage).Example,
        "response" => Response("").Example,
        "item" => Call().Example,
        "part" => SuccessResponse.Form("", _rule.Part).Example,
        "output-index" or "content-index" => 0,
        "code" or "type" or "param" or "message" => RefusalVariable.Example(dialect.Errors.RowOf(ErrorCondition.ServerFault), name),
        _ => AnswerVariable.Example(name, Asked),
    };

    private Alternative Call() => SuccessResponse.Form("a call of the tool", _rule.Call, _tool);

    private Alternative Message() => Of("a message", _rule.Message);

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item.DeepClone() };

    private static JsonObject OrNull(JsonObject schema) => new() { ["anyOf"] = new JsonArray(schema.DeepClone(), new JsonObject { ["type"] = "null" }) };

    private static JsonObject Either(Alternative one, Alternative other) => Alternative.OneOf([one, other]);
}
