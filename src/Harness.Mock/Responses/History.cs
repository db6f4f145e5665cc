using System.Buffers.Text;
using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Spec.Errors;

namespace Harness.Mock.Responses;

/// <summary>
/// Finds what went before a request: the response that it goes on from, or the calls that stand in its input, by id alone or whole. The last
/// picture of them is the one that is gone on with.
/// </summary>
internal sealed class History(string dialect, ResponseStore store)
{
    /// <summary>Exactly one of the two is given back.</summary>
    /// <param name="previousId">The id of the response that the request goes on from, or null.</param>
    /// <param name="parameter">Where that id stands.</param>
    /// <param name="conversation">What the client says.</param>
    public (EarlierPicture? Earlier, Refusal? Refusal) Find(string? previousId, string parameter, Conversation conversation)
    {
        var earlier = EarlierPicture.None;
        if (previousId is not null)
        {
            if (store.Find(dialect, previousId) is not { } previous)
                return (null, Unknown(ErrorCondition.UnknownPreviousResponse, parameter, previousId, "response"));
            earlier = previous.Picture;
        }
        foreach (var call in conversation.Calls)
        {
            var (found, refusal) = Find(call);
            if (found is null)
                return (null, refusal);
            earlier = earlier == EarlierPicture.None ? found : new EarlierPicture(PictureDigest.Mix(earlier.Digest, found.Digest), found.Border);
        }
        return (earlier, null);
    }

    private (EarlierPicture? Picture, Refusal? Refusal) Find(InputCall call)
    {
        var kept = store.FindByCall(dialect, call.Id);
        if (call.Result is null)
            return kept is { Visibility: Visibility.Shown } ? (kept.Picture, null) : (null, Unknown(ErrorCondition.UnknownItem, call.Place + ".id", call.Id, "item"));
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(call.Result.Length)];
        if (!Convert.TryFromBase64String(call.Result, bytes, out var length))
            return (null, Unreadable(call, "its base64 is damaged"));
        if (PictureSniffer.Problem(bytes.AsSpan(0, length)) is { } problem)
            return (null, Unreadable(call, problem));
        // A picture that another server made, or that was forgotten here, has a border of its own.
        var digest = PictureDigest.Of(bytes.AsSpan(0, length), 0);
        return (kept?.Picture ?? new EarlierPicture(digest, digest), null);
    }

    private static Refusal Unknown(ErrorCondition condition, string place, string id, string noun) =>
        new(condition) { Parameter = place, Value = id, Id = id, Problem = $"no {noun} has the id '{id}'" };

    private static Refusal Unreadable(InputCall call, string problem) => new(ErrorCondition.UnreadablePicture) { Parameter = call.Place + ".result", Position = 1, Problem = problem };
}
