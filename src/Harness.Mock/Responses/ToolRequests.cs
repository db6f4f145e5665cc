using System.Collections.Immutable;
using Harness.Mock.Checking;
using Harness.Mock.Requests;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Resources;

namespace Harness.Mock.Responses;

/// <summary>
/// Makes a request to the tool of what a client wrote for it and of the conversation, and checks it as any other request is checked.
/// </summary>
internal sealed class ToolRequests(Operation tool, ResponseRule rule, RequestChecker checker)
{
    private const string Prompt = "prompt";

    /// <summary>Exactly one of the two is given back. Where the tool isn't offered, its pictures are checked all the same: a conversation can't hold others.</summary>
    public (ApiRequest? Request, Refusal? Refusal) Open(OfferedTool? offered, Conversation conversation)
    {
        var prefix = offered is null ? "" : offered.Place + ".";
        var fields = new Fields();
        foreach (var (name, value) in offered is null ? [] : offered.Written.Fields.AsEnumerable())
        {
            if (name == Prompt || name == rule.Pictures)
                return (null, new Refusal(ErrorCondition.UnknownParameter) { Parameter = prefix + name, Problem = "there is no such parameter" });
            if (name != "type")
                fields.Set(name, value);
        }
        fields.Set(Prompt, new ParameterValue.Text(conversation.Words));
        if (!conversation.Pictures.IsEmpty)
            fields.Set(rule.Pictures, new ParameterValue.List([.. conversation.Pictures.Select(picture => picture.Reference)]));
        var (request, refusal) = checker.Check(tool, Transport.Json, fields, prefix);
        return (request, refusal is null ? null : refusal with { Parameter = InConversation(refusal.Parameter, prefix, conversation.Pictures) });
    }

    /// <summary>Where a picture stands that a refusal calls by its place among the tool's pictures.</summary>
    public string InConversation(string place, string prefix, ImmutableArray<InputPicture> pictures)
    {
        for (var at = 0; at < pictures.Length; at++)
        {
            var item = Pictures.GivenPictures.ItemPlace(prefix + rule.Pictures, at);
            if (place.StartsWith(item, StringComparison.Ordinal))
                return pictures[at].Place + place[item.Length..];
        }
        return place == prefix + rule.Pictures || place == prefix + Prompt ? ResponseFields.Input : place;
    }
}
