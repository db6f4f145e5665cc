using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Spec.Answers;
using Harness.Spec.Resources;

namespace Harness.Mock.Responses;

/// <summary>
/// Streams one response: that it is there, then each item of its output as it comes about, then the whole. What goes wrong on the way ends
/// it with the error and the response that came to nothing.
/// </summary>
internal sealed class ResponseStream(EventStream wire, ResponseRule rule, ResponseForms forms, CancellationToken cancel)
{
    private int _items;

    private ResponseEvents Events => rule.Events;

    /// <summary>Everything up to the last event but one: what is kept is kept before a client hears that the response is done.</summary>
    public async Task SendItemsAsync(MadeResponse made, int partials)
    {
        await BeginAsync(made.Task).ConfigureAwait(false);
        if (made.Picture is not null)
            await SendCallAsync(made, partials).ConfigureAwait(false);
        await SendMessageAsync(made).ConfigureAwait(false);
    }

    /// <summary>The last event of a response that is done.</summary>
    public Task CompleteAsync(MadeResponse made) => SendAsync(Events.Completed, ("response", Whole(forms.Done(made))));

    /// <summary>The whole stream of a response that comes to nothing after the partial pictures.</summary>
    public async Task FailAsync(MadeResponse made, int partials, Refusal refusal, Answer error)
    {
        await BeginAsync(made.Task).ConfigureAwait(false);
        if (made.Picture is not null)
            await SendPicturesAsync(made, partials).ConfigureAwait(false);
        await wire.SendAsync(Events.Error, error with { Values = Named(Events.Error, []) }, cancel).ConfigureAwait(false);
        await SendAsync(Events.Failed, ("response", Whole(forms.Failed(made.Task, refusal)))).ConfigureAwait(false);
    }

    private async Task BeginAsync(ResponseTask task)
    {
        var begun = Whole(forms.Begun(task));
        await SendAsync(Events.Created, ("response", begun)).ConfigureAwait(false);
        await SendAsync(Events.InProgress, ("response", begun)).ConfigureAwait(false);
    }

    private async Task SendCallAsync(MadeResponse made, int partials)
    {
        await SendPicturesAsync(made, partials).ConfigureAwait(false);
        await SendAsync(Events.CallCompleted, Place(made.Task.CallId)).ConfigureAwait(false);
        await SendAsync(Events.ItemDone, [.. Place(made.Task.CallId), ("item", forms.Call(made))]).ConfigureAwait(false);
        _items++;
    }

    private async Task SendPicturesAsync(MadeResponse made, int partials)
    {
        var id = made.Task.CallId;
        await SendAsync(Events.ItemAdded, [.. Place(id), ("item", forms.BegunCall(made.Task))]).ConfigureAwait(false);
        await SendAsync(Events.CallInProgress, Place(id)).ConfigureAwait(false);
        await SendAsync(Events.CallGenerating, Place(id)).ConfigureAwait(false);
        for (var index = 0; index < partials; index++)
        {
            var partial = forms.Pictured(made) with
            {
                Picture = made.Picture!.Coarse(partials - index),
                PartialIndex = index,
                Values = Named(Events.CallPartial, Place(id)),
            };
            await wire.SendAsync(Events.CallPartial, partial, cancel).ConfigureAwait(false);
        }
    }

    private async Task SendMessageAsync(MadeResponse made)
    {
        var id = made.Task.MessageId;
        (string, AnswerValue)[] place = [.. Place(id), ("content-index", new AnswerValue.Number(0))];
        await SendAsync(Events.ItemAdded, [.. Place(id), ("item", forms.BegunMessage(made.Task))]).ConfigureAwait(false);
        await SendAsync(Events.PartAdded, [.. place, .. Text("")]).ConfigureAwait(false);
        if (made.Text.Length > 0)
            await SendAsync(Events.TextDelta, [.. place, .. Text(made.Text)]).ConfigureAwait(false);
        await SendAsync(Events.TextDone, [.. place, .. Text(made.Text)]).ConfigureAwait(false);
        await SendAsync(Events.PartDone, [.. place, .. Text(made.Text)]).ConfigureAwait(false);
        await SendAsync(Events.ItemDone, [.. Place(id), ("item", forms.Message(made))]).ConfigureAwait(false);
        _items++;
    }

    private (string, AnswerValue)[] Text(string text) => [("text", new AnswerValue.Text(text)), ("part", forms.Part(text))];

    private (string, AnswerValue)[] Place(string id) => [("output-index", new AnswerValue.Number(_items)), ("item-id", new AnswerValue.Text(id))];

    private AnswerValue.Shown Whole(Answer response) => new(rule.Response, response);

    private Task SendAsync(StreamEvent next, params (string, AnswerValue)[] values) =>
        wire.SendAsync(next, forms.Blank() with { Values = Named(next, values) }, cancel);

    private static Dictionary<string, AnswerValue> Named(StreamEvent next, (string Name, AnswerValue Value)[] values)
    {
        var named = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        named["event"] = new AnswerValue.Text(next.Name);
        return named;
    }
}
