using System.Runtime.CompilerServices;
using Harness.Runner.Judging;
using Harness.Runner.Planning;
using Harness.Scenarios;
using Harness.Scenarios.Judging;

namespace Harness.Runner.Running;

/// <summary>Sends one request and judges its answer for every case that wants it.</summary>
internal sealed class SharedRun(Planned.Shared work, RunParts parts)
{
    public async IAsyncEnumerable<CaseResult> RunAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        Findings[] findings = [.. work.Members.Select(member => new Findings(member.Case, parts.Settings.Evidence, parts.Time))];
        var sent = await parts.SendAsync(work.Request, cancel);
        var judge = JudgeOf(sent);
        for (var i = 0; i < findings.Length; i++)
        {
            if (sent is Sending.Sent { Exchange: var exchange })
                findings[i].Add(work.Request, exchange);
            yield return findings[i].Close(await VerdictAsync(sent, judge, work.Members[i], cancel));
        }
    }

    private async Task<Verdict> VerdictAsync(Sending sent, (AnswerJudge Judge, Seen.Answer Seen)? answer, Planned.Member member, CancellationToken cancel)
    {
        if (sent is Sending.NotSent not)
            return new Verdict.Blocked(not.Cause);
        if (((Sending.Sent)sent).Exchange.Reply is Reply.Nothing nothing)
            return new Verdict.Blocked(nothing.Cause);
        var step = (Step.Send)member.Case.Scenario.Steps[0];
        var (judge, seen) = answer!.Value;
        return await SendVerdict.OfAsync(member, step, seen, judge, parts.Key, cancel) ?? new Verdict.Passed();
    }

    private (AnswerJudge, Seen.Answer)? JudgeOf(Sending sent)
    {
        if (sent is not Sending.Sent { Exchange.Reply: Reply.Answer answer })
            return null;
        var seen = SeenOf.Answer(answer);
        return (parts.Judge(seen, parts.Time.GetUtcNow()), seen);
    }
}
