using System.Collections.Immutable;
using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Mock.Tokens;
using Harness.Spec.Answers;
using Harness.Spec.Resources;

namespace Harness.Mock.Responses;

/// <summary>Fills the templates of a response and of what it holds.</summary>
internal sealed class ResponseForms(string tool, ResponseRule rule, AnswerSender sender, IdSource ids)
{
    /// <summary>A response that is under way.</summary>
    public Answer Begun(ResponseTask task) => Response(task, "in_progress", [], AnswerValue.Null.Value);

    /// <summary>A response that is done.</summary>
    public Answer Done(MadeResponse made)
    {
        ImmutableArray<AnswerValue> output = made.Picture is null ? [Message(made)] : [Call(made), Message(made)];
        return Response(made.Task, "completed", output, AnswerValue.Null.Value, [
            KeyValuePair.Create<string, AnswerValue>("completed-at", new AnswerValue.Number(made.CompletedAt.ToUnixTimeSeconds())),
            KeyValuePair.Create<string, AnswerValue>("usage", Counted(rule.Usage, made.Tokens)),
            KeyValuePair.Create<string, AnswerValue>("tool-usage", Counted(rule.ToolUsage, made.ToolTokens)),
        ]);
    }

    /// <summary>A response that came to nothing.</summary>
    public Answer Failed(ResponseTask task, Refusal refusal) => Response(task, "failed", [], new AnswerValue.Shown(rule.Error, sender.ToAnswer(refusal, null)));

    /// <summary>A call of the tool as it begins.</summary>
    public AnswerValue.Shown BegunCall(ResponseTask task) => sender.Shown(rule.BegunCall, Values(("id", new AnswerValue.Text(task.CallId))));

    /// <summary>A call of the tool that is done.</summary>
    public AnswerValue.Shown Call(MadeResponse made) => new(rule.Call, Pictured(made) with
    {
        Values = Values(("id", new AnswerValue.Text(made.Task.CallId)), ("revised-prompt", new AnswerValue.Text(made.Task.Words))),
    });

    /// <summary>The picture of a call and what it came out as.</summary>
    public Answer Pictured(MadeResponse made) => Blank() with
    {
        Request = made.Task.Call.Request,
        Picture = made.Picture,
        Pictures = [made.Picture!],
        Quality = made.Quality,
        Tokens = made.ToolTokens,
    };

    /// <summary>A message as it begins.</summary>
    public AnswerValue.Shown BegunMessage(ResponseTask task) => Message(rule.BegunMessage, task, []);

    /// <summary>A message that is done.</summary>
    public AnswerValue.Shown Message(MadeResponse made) => Message(rule.Message, made.Task, [Part(made.Text)]);

    /// <summary>A message's text.</summary>
    public AnswerValue.Shown Part(string text) => sender.Shown(rule.Part, Values(("text", new AnswerValue.Text(text))));

    /// <summary>An item of the input.</summary>
    public AnswerValue InputItem(InputItem item) => item switch
    {
        InputItem.Message message => sender.Shown(rule.InputMessage, Values(
            ("id", new AnswerValue.Text(message.Id)), ("role", new AnswerValue.Text(message.Role)), ("content", new AnswerValue.Sent(message.Content)))),
        InputItem.Other other => new AnswerValue.Sent(other.Written),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private AnswerValue.Shown Message(Template template, ResponseTask task, ImmutableArray<AnswerValue> content) =>
        sender.Shown(template, Values(("id", new AnswerValue.Text(task.MessageId)), ("content", new AnswerValue.List(content))));

    private Answer Response(ResponseTask task, string status, ImmutableArray<AnswerValue> output, AnswerValue error, params IEnumerable<KeyValuePair<string, AnswerValue>> more)
    {
        var values = Values(
            ("id", new AnswerValue.Text(task.Id)),
            ("status", new AnswerValue.Text(status)),
            ("created-at", new AnswerValue.Number(task.CreatedAt.ToUnixTimeSeconds())),
            ("completed-at", AnswerValue.Null.Value),
            ("output", new AnswerValue.List(output)),
            ("tools", new AnswerValue.List([.. task.Tools.Select(one => Tool(task, one))])),
            ("error", error),
            ("usage", AnswerValue.Null.Value),
            ("tool-usage", Counted(rule.ToolUsage, TokenCount.None)));
        foreach (var (name, value) in more)
            values[name] = value;
        return Blank() with { Request = task.Request, Values = values };
    }

    // Another tool is given back as it was sent; of the one that makes pictures, everything that is meant is said.
    private AnswerValue Tool(ResponseTask task, OfferedTool offered) =>
        offered.Type == tool ? new AnswerValue.Shown(rule.Tool, Blank() with { Request = task.Call.Request }) : new AnswerValue.Sent(offered.Written);

    private AnswerValue.Shown Counted(Template template, TokenCount tokens) => new(template, Blank() with { Tokens = tokens });

    /// <summary>An answer that holds nothing yet.</summary>
    public Answer Blank() => new() { Trace = ids.Next(), Now = default };

    private static Dictionary<string, AnswerValue> Values(params ReadOnlySpan<(string Name, AnswerValue Value)> values)
    {
        var named = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            named[name] = value;
        return named;
    }
}
