using System.Collections.Immutable;

namespace Harness.Spec.Reading.Answers;

/// <summary>The variables that a template may use, by the place where it is used.</summary>
internal sealed record TemplateScope(string Noun, ImmutableArray<string> Variables)
{
    private static readonly ImmutableArray<string> Ids = ["uuid"];
    private static readonly ImmutableArray<string> OfTask = [.. Ids, "task", "trace", "now", "elapsed"];
    private static readonly ImmutableArray<string> OfLook = ["made-size", "made-quality", "made-background", "made-format"];
    private static readonly ImmutableArray<string> OfTokens = ["input-tokens", "input-text-tokens", "input-image-tokens", "output-tokens", "total-tokens"];
    private static readonly ImmutableArray<string> OfAnswer = [.. OfTask, .. OfLook, .. OfTokens];
    private static readonly ImmutableArray<string> OfRefusal = [.. Ids, "trace", "code", "type", "param", "message", "now"];

    /// <summary>Whether the parameters of the request are variables too. What is made before or without one has none.</summary>
    public bool SeesRequest { get; private init; }

    public static TemplateScope Header { get; } = new("a header", Ids);

    public static TemplateScope Answer { get; } = new("an answer", OfAnswer) { SeesRequest = true };

    public static TemplateScope AcceptedTask { get; } = new("an accepted task's answer", OfTask) { SeesRequest = true };

    public static TemplateScope Picture { get; } = new("a picture", [.. OfAnswer, "url", "base64", "index"]) { SeesRequest = true };

    public static TemplateScope PartialEvent { get; } = new("an event with a partial picture", [.. OfTask, .. OfLook, "base64", "index", "partial-index", "sequence"]) { SeesRequest = true };

    public static TemplateScope CompletedEvent { get; } = new("an event with a picture", [.. Picture.Variables, "sequence"]) { SeesRequest = true };

    public static TemplateScope FailedEvent { get; } = new("an event about a failure", [.. OfRefusal, "sequence"]);

    public static TemplateScope PicturePath { get; } = new("a picture's path", ["uuid", "task", "index"]);

    public static TemplateScope Delivery { get; } = new("a delivery", [.. OfTask, "result"]) { SeesRequest = true };

    public static TemplateScope FailedDelivery { get; } = new("a failed delivery", [.. OfRefusal, "task"]);

    public static TemplateScope NewId { get; } = new("an id", [.. Ids, "hex", "key"]);

    public static TemplateScope File { get; } = new("a file", ["id", "filename", "bytes", "purpose", "created-at", "expires-at"]);

    public static TemplateScope FilePage { get; } = new("a page of files", ["items", "first-id", "last-id", "has-more"]);

    public static TemplateScope Deleted { get; } = new("a deletion", ["id"]);

    public static TemplateScope Response { get; } = new(
        "a response",
        ["id", "status", "created-at", "completed-at", "output", "tools", "error", "usage", "tool-usage", .. Ids, "trace"])
    {
        SeesRequest = true,
    };

    public static TemplateScope ResponseError { get; } = new("the error of a response", OfRefusal);

    public static TemplateScope Usage { get; } = new("a usage", OfTokens);

    public static TemplateScope ToolEcho { get; } = new("a tool", []) { SeesRequest = true };

    public static TemplateScope Call { get; } = new("a call", ["id", "revised-prompt", "base64", .. OfLook]) { SeesRequest = true };

    public static TemplateScope BegunCall { get; } = new("a call that has begun", ["id"]);

    public static TemplateScope Message { get; } = new("a message", ["id", "content"]);

    public static TemplateScope MessagePart { get; } = new("a part of a message", ["text"]);

    public static TemplateScope InputMessage { get; } = new("a message of the input", ["id", "role", "content"]);

    public static TemplateScope ItemPage { get; } = new("a page of items", ["items", "first-id", "last-id", "has-more"]);

    public static TemplateScope ResponseEvent { get; } = new("an event about a response", ["event", "sequence", "response"]);

    public static TemplateScope ItemEvent { get; } = new("an event about an item", ["event", "sequence", "output-index", "item", "item-id"]);

    public static TemplateScope PartialCallEvent { get; } = new("an event with a partial picture", [.. ItemEvent.Variables, "partial-index", "base64", .. OfLook]) { SeesRequest = true };

    public static TemplateScope PartEvent { get; } = new("an event about a part", [.. ItemEvent.Variables, "content-index", "part", "text"]);

    public static TemplateScope ErrorEvent { get; } = new("an event about an error", ["event", "sequence", .. OfRefusal]);

    public static TemplateScope Model { get; } = new("a model", ["id", "created", "owned-by"]);

    public static TemplateScope ModelList { get; } = new("a list of models", ["items"]);

    public static TemplateScope Refusal { get; } = new("a refusal", OfRefusal);

    public static TemplateScope RefusalMessage { get; } = new("an error's message",
    [
        .. Ids, "parameter", "value", "problem", "path", "method", "model",
        "limit", "length", "position", "words", "plain-words", "wanted", "got", "id",
    ]);
}
