using System.Diagnostics;
using System.Text;
using Harness.Runner.Judging;
using Harness.Runner.Planning;
using Harness.Scenarios;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;

namespace Harness.Runner.Running;

/// <summary>Runs the steps of one case that sends its own requests, up to the first that decides.</summary>
internal sealed class CaseRun(Planned.Member member, RunParts parts)
{
    private readonly Findings _findings = new(member.Case, parts.Settings.Evidence, parts.Time);

    public async Task<CaseResult> RunAsync(CancellationToken cancel)
    {
        using var slot = member.Case.Scenario.UsesInbox ? parts.Inbox.Open() : null;
        if (slot is not null)
            member.Scope.Set("inbox.url", new Value.Text(slot.Url.AbsoluteUri));
        foreach (var step in member.Case.Scenario.Steps)
        {
            var verdict = step switch
            {
                Step.Send send => await SendAsync(send, slot, cancel),
                Step.Collect collect => await CollectAsync(collect, slot!, cancel),
                Step.Wait wait => await WaitAsync(wait, cancel),
                _ => throw new UnreachableException(),
            };
            if (verdict is not null)
                return _findings.Close(verdict);
        }
        return _findings.Close(new Verdict.Passed());
    }

    private async Task<Verdict?> SendAsync(Step.Send step, ICallbackSlot? slot, CancellationToken cancel)
    {
        var request = parts.Requests.Build(step.Request, member.Case, member.Scope);
        Sending sent;
        using (slot is not null && Names(request, slot) ? slot.AwaitAnswer() : null)
            sent = await parts.SendAsync(request, cancel);
        if (sent is Sending.NotSent not)
            return new Verdict.Blocked(not.Cause);
        var exchange = ((Sending.Sent)sent).Exchange;
        _findings.Add(request, exchange);
        if (exchange.Reply is Reply.Nothing nothing)
            return new Verdict.Blocked(nothing.Cause);
        var answer = SeenOf.Answer((Reply.Answer)exchange.Reply);
        var judge = parts.Judge(answer, parts.Time.GetUtcNow());
        return await SendVerdict.OfAsync(member, step, answer, judge, parts.Key, cancel);
    }

    private async Task<Verdict?> WaitAsync(Step.Wait step, CancellationToken cancel)
    {
        await Task.Delay(step.Length, parts.Time, cancel);
        return null;
    }

    private async Task<Verdict?> CollectAsync(Step.Collect step, ICallbackSlot slot, CancellationToken cancel)
    {
        var (within, quiet) = Waits(step);
        // A delivery is an answer, too: whoever waits less for answers waits less for it, and then its absence says nothing.
        var limit = within < parts.Settings.Limit ? within : parts.Settings.Limit;
        var deliveries = await slot.CollectAsync(step.Count, limit, quiet, cancel);
        var level = member.Case.Clause.Level;
        if (deliveries.Length < step.Count && limit < within)
            return new Verdict.Blocked($"{deliveries.Length} of {step.Count} callbacks came within {limit.TotalSeconds:0.###} s, the limit for an answer; the document allows {within.TotalSeconds:0.###} s");
        if (deliveries.Length != step.Count)
        {
            var wait = deliveries.Length < step.Count ? $" within {within.TotalSeconds:0.###} s" : "";
            return Verdicts.Of(level, new Difference(Deliveries(step.Count), Deliveries(deliveries.Length) + wait, "callbacks", step.At));
        }
        if (step.Order == DeliveryOrder.AfterAnswer && deliveries.Any(delivery => delivery.CameBeforeAnswer))
            return Verdicts.Of(level, new Difference("a delivery after the answer to the request", "it came first, and the answer kept it waiting", "callbacks", step.At));
        for (var i = 0; i < deliveries.Length; i++)
        {
            var seen = SeenOf.Delivery(deliveries[i]);
            var judge = parts.Judge(seen, deliveries[i].Arrival);
            if (await judge.JudgeAsync(step.Expect, member.Scope, cancel) is { } difference)
                return Verdicts.Unjudged(judge) ?? Verdicts.Of(level, difference with { Where = $"callback {i + 1} {difference.Where}" });
            if (Verdicts.Unreadable(seen) is { } unreadable)
                return unreadable;
        }
        return null;
    }

    // Only the answer to the request that named the address has to come before what is posted there.
    private static bool Names(PreparedRequest request, ICallbackSlot slot)
    {
        var id = slot.Url.Segments[^1];
        return request.Sent.Body.Span.IndexOf(Encoding.UTF8.GetBytes(id)) >= 0
            || request.Sent.Address.OriginalString.Contains(id, StringComparison.Ordinal)
            || request.Sent.Headers.Any(header => header.Value.Contains(id, StringComparison.Ordinal));
    }

    private (TimeSpan Within, TimeSpan Quiet) Waits(Step.Collect step) => parts.Settings.CallbackWaits is { } waits
        ? (Shorter(step.Within, waits.Most), Shorter(step.Quiet, waits.Quiet))
        : (step.Within, step.Quiet);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Deliveries(int count) => count == 1 ? "1 delivery" : $"{count} deliveries";
}
