using Harness.Runner.Judging;
using Harness.Runner.Planning;
using Harness.Scenarios.Judging;

namespace Harness.Runner.Running;

/// <summary>What every piece of work of a run uses.</summary>
internal sealed record RunParts(
    RunSettings Settings,
    RequestBuilder Requests,
    ISender Sender,
    ICallbackInbox Inbox,
    IPictureSource Pictures,
    TimeProvider Time,
    TargetHealth Health,
    KeyStanding Key)
{
    /// <summary>The judge of an answer or delivery.</summary>
    public AnswerJudge Judge(Seen seen, DateTimeOffset seenAt) => new(seen, seenAt, Pictures, Settings.Pictures);

    /// <summary>Sends, unless the target was given up.</summary>
    public async Task<Sending> SendAsync(PreparedRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (Health.WhyLost is { } cause)
            return new Sending.NotSent(cause);
        var exchange = await Sender.SendAsync(request.Sent, Settings.Limit, cancel);
        Health.Note(exchange.Reply);
        return new Sending.Sent(exchange);
    }
}
