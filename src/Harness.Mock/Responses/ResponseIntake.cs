using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Mock.Tokens;
using Harness.Spec;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Resources;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Responses;

/// <summary>Takes a request that goes on with a conversation: what it says, which tools it offers, what went before, and what the tool is asked for.</summary>
internal sealed class ResponseIntake(Dialect dialect, Operation tool, ToolRequests toolRequests, History history, PicturePlanner planner, MaskReader masks, TokenCounter tokens, IdSource ids, TimeProvider time)
{
    private readonly ResponseRule _rule = dialect.Responses!;

    /// <summary>Exactly one of the two is given back. Must be called while the body is alive; the task doesn't point into it.</summary>
    public (ResponseTask? Task, Refusal? Refusal) Open(ApiRequest request, Call call, HttpRequest http)
    {
        var (conversation, foreign) = new InputParser(tool.Name, _rule.MessageId, ids).Parse(request.Value(ResponseFields.Input));
        if (conversation is null)
            return (null, foreign);
        var tools = new ToolParser(tool.Name, _rule.OtherTools);
        var (offered, strange) = tools.ParseTools(request.Value(ResponseFields.Tools));
        if (strange is not null)
            return (null, strange);
        var (isCalled, refused) = tools.ParseChoice(request.Value(ResponseFields.ToolChoice), offered);
        if (refused is not null)
            return (null, refused);
        var own = offered.FirstOrDefault(one => one.Type == tool.Name);
        var (asked, broken) = toolRequests.Open(own, conversation);
        if (asked is null)
            return (null, broken);
        var (earlier, unknown) = history.Find(request.Text(ResponseFields.Previous), ResponseFields.Previous, conversation);
        if (earlier is null)
            return (null, unknown);
        if (isCalled && Pictureless(asked, conversation, earlier) is { } pictureless)
            return (null, pictureless);
        var (task, unreadable) = OpenCall(asked, isCalled, call, http);
        if (task is null)
            return (null, unreadable! with { Parameter = toolRequests.InConversation(unreadable.Parameter, asked.Prefix, conversation.Pictures) });
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

    /// <summary>Where a picture stands that a refusal calls by its place among the tool's pictures.</summary>
    public string InConversation(string place, ResponseTask task) => toolRequests.InConversation(place, task.Call.Request.Prefix, task.Pictures);

    private Refusal? Pictureless(ApiRequest asked, Conversation conversation, EarlierPicture earlier) =>
        _rule.NeedsPicture is { Requirements: [var first, ..] } needs && conversation.Pictures.IsEmpty && earlier.Border is null && needs.Holds(asked)
            ? new Refusal(ErrorCondition.InvalidParameter)
            {
                Parameter = asked.Place(first.Fact),
                Value = asked.Text(first.Fact) ?? "",
                Problem = "the conversation has no picture to go on with",
            }
            : null;

    private (ImageTask? Task, Refusal? Refusal) OpenCall(ApiRequest asked, bool isCalled, Call call, HttpRequest http)
    {
        if (Moderation.OfInput(dialect.Moderation, asked) is { } rejected)
            return (null, rejected);
        var (look, counted) = (planner.RowOf(asked), tokens.RowOf(asked));
        var pictures = InputReader.Examine(asked, PictureExaminer.For(look, counted, masks));
        if (pictures.Refusal is { } unreadable)
            return (null, unreadable);
        var row = dialect.Answers.First(candidate => candidate.When.Holds(asked));
        asked.ForgetPictures();
        return (new ImageTask(ids.Next(), asked, pictures, row, look, null, Origin.Of(http), call.Arrived)
        {
            Tokens = counted,
            Withheld = Faults.AsksInStream(http) ? new Refusal(ErrorCondition.ServerFault) : !isCalled ? null : Moderation.OfOutput(dialect.Moderation, asked),
        }, null);
    }
}
