using System.Net;
using Harness.Mock.Answers;
using Harness.Mock.Callbacks;
using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Mock.Recording;
using Harness.Mock.Requests;
using Harness.Spec;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock;

/// <summary>The mechanism behind operations of the kind images: pictures at once, or a task and a callback.</summary>
internal sealed class ImageService(
    Dialect dialect,
    InputReader inputs,
    PicturePlanner planner,
    AnswerSender sender,
    Courier courier,
    Ledger ledger,
    IdSource ids,
    TimeProvider time) : IMechanism
{
    /// <inheritdoc/>
    public Opened Open(ApiRequest request, Call call, HttpRequest http)
    {
        var pictures = InputReader.Examine(request);
        if (pictures.Refusal is { } unreadable)
            return Opened.Refused(unreadable);
        var callback = dialect.Async is { } rule && request.Text(rule.Parameter) is { } address ? new Uri(address) : null;
        if (callback is not null && !courier.HasRoom)
            return Opened.Refused(new Refusal(ErrorCondition.RateLimited));
        var row = dialect.Answers.First(candidate => candidate.When.Holds(request));
        request.ForgetPictures();
        var task = new ImageTask(ids.Next(), request, pictures, row, callback, OriginOf(http), call.Arrived);
        return Opened.Answered(context => AnswerAsync(context, task));
    }

    // With its pictures, or, when it has a callback, with its id and the pictures later.
    private async Task AnswerAsync(HttpContext context, ImageTask task)
    {
        if (task.Callback is { } address)
        {
            await sender.SendAsync(context.Response, StatusCodes.Status200OK, dialect.Async!.Accepted, ToAnswer(task, []), context.RequestAborted).ConfigureAwait(false);
            // Whole before the courier leaves, so that no client hears of a result before it knows the task.
            await context.Response.CompleteAsync().ConfigureAwait(false);
            courier.Send(new Parcel(address, cancel => ComposeAsync(task, cancel)));
            return;
        }
        var (pictures, refusal) = await MakeAsync(task, context.RequestAborted).ConfigureAwait(false);
        if (refusal is not null)
            await sender.RefuseAsync(context, refusal).ConfigureAwait(false);
        else
            await sender.SendAsync(context.Response, StatusCodes.Status200OK, task.Row.Template, ToAnswer(task, pictures), context.RequestAborted).ConfigureAwait(false);
    }

    private async ValueTask<byte[]> ComposeAsync(ImageTask task, CancellationToken cancel)
    {
        var (pictures, refusal) = await MakeAsync(task, cancel).ConfigureAwait(false);
        return refusal is not null
            ? sender.Compose(dialect.Async!.Failed, sender.ToAnswer(refusal, null) with { Task = task.Id })
            : sender.Compose(dialect.Async!.Delivered, ToAnswer(task, pictures) with { Result = task.Row.Delivered });
    }

    private async ValueTask<MadePictures> MakeAsync(ImageTask task, CancellationToken cancel)
    {
        var (digest, refusal) = await inputs.ReadRemoteAsync(task.Inputs, cancel).ConfigureAwait(false);
        if (refusal is not null)
            return new MadePictures([], refusal);
        var price = dialect.PriceOf(task.Request);
        ledger.Enter(new Charge(dialect.Name, task.Request.Model.Name, price?.Total(task.Request), price?.Unit));
        return new MadePictures(planner.Plan(task.Request, digest, task.Id, task.Origin), null);
    }

    // As the client sees this server; an HTTP/1.0 client doesn't say.
    private static string OriginOf(HttpRequest http)
    {
        var connection = http.HttpContext.Connection;
        return http.Host.HasValue ? $"{http.Scheme}://{http.Host.Value}" : $"{http.Scheme}://{new IPEndPoint(connection.LocalIpAddress!, connection.LocalPort)}";
    }

    private Answer ToAnswer(ImageTask task, MadePicture[] pictures) => new()
    {
        Task = task.Id,
        Trace = ids.Next(),
        Now = time.GetUtcNow(),
        Elapsed = time.GetElapsedTime(task.Arrived),
        Request = task.Request,
        Pictures = pictures,
    };
}
