using Harness.Runner.Judging;
using Harness.Runner.Planning;
using Harness.Scenarios;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Requests;

namespace Harness.Runner.Running;

/// <summary>What an answer means for the case that asked for it.</summary>
internal static class SendVerdict
{
    /// <summary>Keeps what the step captures and judges the answer; null where it is as expected and the case can go on.</summary>
    public static async Task<Verdict?> OfAsync(Planned.Member member, Step.Send step, Seen.Answer answer, AnswerJudge judge, KeyStanding key, CancellationToken cancel)
    {
        var hasKey = step.Request.Auth == Authorization.Given;
        if (hasKey)
            key.Note(answer.Status);
        var unkept = Captures.Keep(step, member.Scope, answer, judge);
        if (await judge.JudgeAsync(step.Expect, member.Scope, cancel) is { } difference)
            return Verdicts.Unjudged(judge) ?? Verdicts.Of(member, step, answer, difference, hasKey ? key.WhyRefused(answer.Status) : null);
        // An expectation of events speaks of how their stream ended. Where there is none, as much is known as of any answer that isn't whole: not enough.
        return Verdicts.Unread(step, answer) ?? unkept;
    }
}
