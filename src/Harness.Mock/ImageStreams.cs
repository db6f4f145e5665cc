using Harness.Mock.Answers;
using Harness.Mock.Pictures;
using Harness.Mock.Tokens;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock;

/// <summary>
/// Streams the pictures of a task, one after another: coarse versions first, as many as were asked for, then the picture. Each picture's
/// event counts the tokens of the request and its own.
/// </summary>
internal sealed class ImageStreams(AnswerSender sender, TimeProvider time)
{
    /// <param name="context">The request.</param>
    /// <param name="task">The task, which has a row for streams.</param>
    /// <param name="made">Its pictures; with a refusal, that ends the stream in place of the first of them.</param>
    /// <param name="answer">What the templates may ask for, apart from the single picture.</param>
    public async Task SendAsync(HttpContext context, ImageTask task, MadePictures made, Answer answer)
    {
        var row = task.Stream!;
        var stream = sender.OpenStream(context.Response);
        var partials = Chosen.Number(row.Partials, task.Request);
        foreach (var picture in made.Pictures)
        {
            for (var index = 0; index < partials; index++)
            {
                var partial = Now(answer) with { Picture = picture.Coarse(partials - index), PartialIndex = index };
                await stream.SendAsync(row.Partial, partial, context.RequestAborted).ConfigureAwait(false);
            }
            if (made.Refusal is { } refusal)
            {
                await stream.SendAsync(row.Failed, sender.ToAnswer(refusal, context.Request), context.RequestAborted).ConfigureAwait(false);
                return;
            }
            var completed = Now(answer) with { Picture = picture, Tokens = TokenCounter.Count(task, made, [picture], partials) };
            await stream.SendAsync(row.Completed, completed, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private Answer Now(Answer answer) => answer with { Now = time.GetUtcNow() };
}
