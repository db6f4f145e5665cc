using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec;
using Harness.Spec.Conditions;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Resources;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Responses;

/// <summary>The mechanism behind operations of the kind responses.</summary>
internal sealed class ResponseService(Dialect dialect, ResponseRule rule, ResponseStore store, ResponseIntake intake, ResponseMaker maker, ResponseForms forms, AnswerSender sender) : IMechanism
{
    /// <inheritdoc/>
    public Opened Open(ApiRequest request, Call call, HttpRequest http) => call.Operation.Action switch
    {
        OperationAction.Create => Create(request, call, http),
        OperationAction.Get => With(call.Id, kept => Opened.Answered(context => SendAsync(context, kept.Made))),
        OperationAction.ListInput => With(call.Id, kept => ListInput(request, kept)),
        OperationAction.Delete => With(call.Id, Delete),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Opened Create(ApiRequest request, Call call, HttpRequest http)
    {
        var streams = request.Text(ResponseFields.Stream) == "true";
        if (!streams && Faults.AsksInStream(http))
            return Opened.Refused(Faults.NoStream());
        var (task, refusal) = intake.Open(request, call, http);
        if (task is null)
            return Opened.Refused(refusal!);
        // What was said lies in the items of the task; it may be large.
        request.Forget(ResponseFields.Input);
        return Opened.Answered(context => streams ? StreamAsync(context, task) : AnswerAsync(context, task));
    }

    private async Task AnswerAsync(HttpContext context, ResponseTask task)
    {
        var made = await maker.MakeAsync(task, 0, context.RequestAborted).ConfigureAwait(false);
        if (made.Refusal is { } refusal)
        {
            await sender.RefuseAsync(context, InConversation(refusal, task)).ConfigureAwait(false);
            return;
        }
        Keep(made.Response!);
        await SendAsync(context, made.Response!).ConfigureAwait(false);
    }

    private async Task StreamAsync(HttpContext context, ResponseTask task)
    {
        var partials = task.CallsTool ? Chosen.Number(new Choice(rule.Partials, "0"), task.Call.Request) : 0;
        var made = await maker.MakeAsync(task, partials, context.RequestAborted).ConfigureAwait(false);
        if (made.Response is not { } response)
        {
            await sender.RefuseAsync(context, InConversation(made.Refusal!, task)).ConfigureAwait(false);
            return;
        }
        var stream = new ResponseStream(sender.OpenStream(context.Response), rule, forms, context.RequestAborted);
        if (made.Refusal is { } refusal)
        {
            await stream.FailAsync(response, partials, refusal, sender.ToAnswer(refusal, context.Request)).ConfigureAwait(false);
            return;
        }
        await stream.SendItemsAsync(response, partials).ConfigureAwait(false);
        Keep(response);
        await stream.CompleteAsync(response).ConfigureAwait(false);
    }

    private void Keep(MadeResponse made)
    {
        var shown = made.Task.Request.Text(ResponseFields.Store) == "false" ? Visibility.Hidden : Visibility.Shown;
        var picture = made.Picture is { Order: var order } ? new EarlierPicture(order.Seed, order.Beneath?.Seed ?? order.Seed) : made.Task.Earlier;
        store.Keep(new KeptResponse(dialect.Name, made with { Task = made.Task.WithoutPictures() }, picture, shown, ResponseWeight.Of(made.Task)));
    }

    private Opened ListInput(ApiRequest request, KeptResponse kept)
    {
        var page = Page<InputItem>.Of(kept.Made.Task.Input, item => item.Id, request, rule.Page);
        return page is null
            ? Opened.Refused(new Refusal(ErrorCondition.InvalidParameter) { Parameter = rule.Page.After, Problem = "no such item is listed" })
            : Opened.Answered(context => sender.ShowAsync(context, rule.InputList, page.Values(forms.InputItem)));
    }

    private Opened Delete(KeptResponse kept) => store.Delete(dialect.Name, kept.Id)
        ? Opened.Answered(context => sender.ShowAsync(context, rule.Deleted, new Dictionary<string, AnswerValue> { ["id"] = new AnswerValue.Text(kept.Id) }))
        : NotThere(kept.Id);

    private Opened With(string id, Func<KeptResponse, Opened> open) => store.Find(dialect.Name, id) is { } kept ? open(kept) : NotThere(id);

    private static Opened NotThere(string id) => Opened.Refused(new Refusal(ErrorCondition.UnknownResponseId) { Value = id, Id = id });

    private Task SendAsync(HttpContext context, MadeResponse made) =>
        sender.SendAsync(context.Response, StatusCodes.Status200OK, rule.Response, forms.Done(made), context.RequestAborted);

    private Refusal InConversation(Refusal refusal, ResponseTask task) =>
        refusal with { Parameter = intake.InConversation(refusal.Parameter, task) };
}
