using Harness.Imaging.Encode;
using Harness.Mock.Pictures;
using Harness.Mock.Tokens;

namespace Harness.Mock.Responses;

/// <summary>
/// Makes a response. A picture that goes on with an earlier one is new in its centre and keeps that one's border, as an edit keeps what it
/// isn't about.
/// </summary>
internal sealed class ResponseMaker(PictureMaker pictures, string reply, TimeProvider time)
{
    /// <summary>The response, with the refusal that keeps it from being shown; or the refusal alone, where its pictures can't be had.</summary>
    public async ValueTask<MadeOutcome> MakeAsync(ResponseTask task, int partials, CancellationToken cancel)
    {
        var made = task.CallsTool
            ? await pictures.MakeAsync(task.Call with { Inputs = WithEarlier(task) }, cancel).ConfigureAwait(false)
            : await pictures.LookAsync(task.Call, cancel).ConfigureAwait(false);
        if (made is { Pictures.Length: 0, Refusal: { } missing })
            return new MadeOutcome(null, missing);
        var picture = task.CallsTool ? OnTopOf(task.Earlier, made.Pictures[0]) : null;
        var text = task.CallsTool ? "" : reply;
        var response = new MadeResponse(
            task,
            picture,
            made.Quality,
            text,
            new TokenCount(TextTokens.Of(task.Words), 0, text.Length == 0 ? 0 : TextTokens.Of(text)),
            picture is null ? TokenCount.None : TokenCounter.Count(task.Call, made, [picture], partials),
            time.GetUtcNow());
        return new MadeOutcome(response, task.Call.Withheld);
    }

    private static InputPictures WithEarlier(ResponseTask task) =>
        task.Earlier.Border is null ? task.Call.Inputs : task.Call.Inputs with { Digest = PictureDigest.Mix(task.Call.Inputs.Digest, task.Earlier.Digest) };

    // Where a mask says what is new, that holds.
    private static MadePicture OnTopOf(EarlierPicture earlier, MadePicture picture) =>
        earlier.Border is { } border && picture.Order.Beneath is null
            ? picture with { Order = picture.Order with { Beneath = new PictureBeneath(border, AreaMask.Centre(picture.Order.Width, picture.Order.Height)) } }
            : picture;
}
