using Harness.Mock.Answers;
using Harness.Mock.Callbacks;
using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Mock.Tokens;
using Harness.Spec;
using Harness.Spec.Answers;
using Harness.Spec.Errors;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock;

/// <summary>The mechanism behind operations of the kind images: pictures at once or in a stream, or a task and a callback.</summary>
internal sealed class ImageService(
    Dialect dialect,
    PicturePlanner planner,
    MaskReader masks,
    PictureMaker maker,
    TokenCounter tokens,
    ImageStreams streams,
    AnswerSender sender,
    Courier courier,
    IdSource ids,
    TimeProvider time) : IMechanism
{
    private static readonly MadePictures Nothing = new([], null);

    /// <inheritdoc/>
    public Opened Open(ApiRequest request, Call call, HttpRequest http)
    {
        if (Moderation.OfInput(dialect.Moderation, request) is { } rejected)
            return Opened.Refused(rejected);
        var (look, counted) = (planner.RowOf(request), tokens.RowOf(request));
        var pictures = InputReader.Examine(request, PictureExaminer.For(look, counted, masks));
        if (pictures.Refusal is { } unreadable)
            return Opened.Refused(unreadable);
        var callback = dialect.Async is { } rule && request.Text(rule.Parameter) is { } address ? new Uri(address) : null;
        if (callback is not null && !courier.HasRoom)
            return Opened.Refused(new Refusal(ErrorCondition.RateLimited));
        // A delivery is one whole answer, so a callback comes before a stream.
        var stream = callback is null ? StreamOf(request) : null;
        if (stream is null && Faults.AsksInStream(http))
            return Opened.Refused(Faults.NoStream());
        var row = dialect.Answers.First(candidate => candidate.When.Holds(request));
        request.ForgetPictures();
        var task = new ImageTask(ids.Next(), request, pictures, row, look, callback, Origin.Of(http), call.Arrived)
        {
            Stream = stream,
            Tokens = counted,
            Withheld = Faults.AsksInStream(http) ? new Refusal(ErrorCondition.ServerFault) : Moderation.OfOutput(dialect.Moderation, request),
        };
        return Opened.Answered(context => AnswerAsync(context, task));
    }

    // With its pictures, or, when it has a callback, with its id and the pictures later.
    private async Task AnswerAsync(HttpContext context, ImageTask task)
    {
        if (task.Callback is { } address)
        {
            await sender.SendAsync(context.Response, StatusCodes.Status200OK, dialect.Async!.Accepted, ToAnswer(task, Nothing), context.RequestAborted).ConfigureAwait(false);
            // Whole before the courier leaves, so that no client hears of a result before it knows the task.
            await context.Response.CompleteAsync().ConfigureAwait(false);
            courier.Send(new Parcel(address, cancel => ComposeAsync(task, cancel)));
            return;
        }
        var made = await maker.MakeAsync(task, context.RequestAborted).ConfigureAwait(false);
        if (task.Stream is not null && made.Pictures.Length > 0)
            await streams.SendAsync(context, task, made, ToAnswer(task, made)).ConfigureAwait(false);
        else if (made.Refusal is { } refusal)
            await sender.RefuseAsync(context, refusal).ConfigureAwait(false);
        else
            await sender.SendAsync(context.Response, StatusCodes.Status200OK, task.Row.Template, ToAnswer(task, made), context.RequestAborted).ConfigureAwait(false);
    }

    private async ValueTask<byte[]> ComposeAsync(ImageTask task, CancellationToken cancel)
    {
        var made = await maker.MakeAsync(task, cancel).ConfigureAwait(false);
        return made.Refusal is { } refusal
            ? sender.Compose(dialect.Async!.Failed, sender.ToAnswer(refusal, null) with { Task = task.Id })
            : sender.Compose(dialect.Async!.Delivered, ToAnswer(task, made) with { Result = task.Row.Delivered });
    }

    // The first row that holds, if the request asks for it.
    private StreamRow? StreamOf(ApiRequest request)
    {
        foreach (var row in dialect.Streams)
        {
            if (row.When.Holds(request))
                return request.Text(row.AskedBy) == "true" ? row : null;
        }
        return null;
    }

    private Answer ToAnswer(ImageTask task, MadePictures made) => new()
    {
        Task = task.Id,
        Trace = ids.Next(),
        Now = time.GetUtcNow(),
        Elapsed = time.GetElapsedTime(task.Arrived),
        Request = task.Request,
        Pictures = made.Pictures,
        Quality = made.Quality,
        Tokens = TokenCounter.Count(task, made, made.Pictures, 0),
    };
}
