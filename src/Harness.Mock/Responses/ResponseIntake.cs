using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Mock.Tokens;
using Harness.Spec;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Responses;

/// <summary>Takes a request that goes on with a conversation: what it says, which tools it offers, what went before, and what the tool is asked for.</summary>
internal sealed class ResponseIntake(Dialect dialect, ToolRequests toolRequests, History history, PicturePlanner planner, TokenCounter tokens, IdSource ids, TimeProvider time)
{
    private readonly ResponseRule _rule = dialect.Responses!;
    private readonly string _tool = dialect.Operations.First(operation => operation.Kind == OperationKind.Tool).Name;

    /// <summary>Exactly one of the two is given back. Must be called while the body is alive; the task doesn't point into it.</summary>
    public (ResponseTask? Task, Refusal? Refusal) Open(ApiRequest request, Call call, HttpRequest http)
    {
        var (conversation, foreign) = new InputParser(_tool, _rule.MessageId, ids).Parse(request.Value(ResponseFields.Input));
        if (conversation is null)
            return (null, foreign);
        var tools = new ToolParser(_tool, _rule.OtherTools);
        var (offered, strange) = tools.ParseTools(request.Value(ResponseFields.Tools));
        if (strange is not null)
            return (null, strange);
        var (isCalled, refused) = tools.ParseChoice(request.Value(ResponseFields.ToolChoice), offered);
        if (refused is not null)
            return (null, refused);
        var own = offered.FirstOrDefault(one => one.Type == _tool);
        var (tool, broken) = toolRequests.Open(own, conversation);
        if (tool is null)
            return (null, broken);
        var (earlier, unknown) = history.Find(request.Text(ResponseFields.Previous), ResponseFields.Previous, conversation);
        if (earlier is null)
            return (null, unknown);
        var (task, unreadable) = OpenCall(tool, call, http);
        if (task is null)
            return (null, unreadable! with { Parameter = toolRequests.InConversation(unreadable.Parameter, tool.Prefix, conversation.Pictures) });
        return (new ResponseTask
        {
            Id = ids.Write(_rule.ResponseId),
            CreatedAt = time.GetUtcNow(),
            Request = request,
            Input = conversation.Items,
            Words = conversation.Words,
            Tools = offered,
            Call = task,
            CallsTool = isCalled,
            Earlier = earlier,
            CallId = ids.Write(_rule.CallId),
            MessageId = ids.Write(_rule.MessageId),
            Pictures = conversation.Pictures,
        }, null);
    }

    private (ImageTask? Task, Refusal? Refusal) OpenCall(ApiRequest tool, Call call, HttpRequest http)
    {
        if (Moderation.OfInput(dialect.Moderation, tool) is { } rejected)
            return (null, rejected);
        var (look, counted) = (planner.RowOf(tool), tokens.RowOf(tool));
        var pictures = InputReader.Examine(tool, PictureExaminer.For(look, counted));
        if (pictures.Refusal is { } unreadable)
            return (null, unreadable);
        var row = dialect.Answers.First(candidate => candidate.When.Holds(tool));
        tool.ForgetPictures();
        return (new ImageTask(ids.Next(), tool, pictures, row, look, null, Origin.Of(http), call.Arrived)
        {
            Tokens = counted,
            Withheld = Faults.AsksInStream(http) ? new Refusal(ErrorCondition.ServerFault) : Moderation.OfOutput(dialect.Moderation, tool),
        }, null);
    }
}
