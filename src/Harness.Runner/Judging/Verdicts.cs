using System.Diagnostics;
using Harness.Runner.Planning;
using Harness.Scenarios;
using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Runner.Judging;

/// <summary>What a difference means for the promise.</summary>
internal static class Verdicts
{
    private const int LongestLine = 400;

    /// <summary>The verdict on a difference, by the level of the clause.</summary>
    public static Verdict Of(ClauseLevel level, Difference difference)
    {
        var mismatch = new Mismatch(
            VisibleText.OneLine(difference.Expected, LongestLine),
            VisibleText.OneLine(difference.Actual, LongestLine),
            VisibleText.OneLine(difference.Where, LongestLine),
            difference.At);
        return level switch
        {
            ClauseLevel.Must => new Verdict.Failed(mismatch),
            ClauseLevel.Should => new Verdict.Warned(mismatch),
            ClauseLevel.May => new Verdict.Noted(mismatch),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The verdict on an answer that differs; <paramref name="refusedKey"/> says why it speaks of the key alone, where it does.</summary>
    public static Verdict Of(Planned.Member member, Step.Send step, Seen.Answer answer, Difference difference, string? refusedKey) =>
        !step.ExpectsStatus(answer.Status, member.Scope) && (refusedKey ?? WhyBlocked(answer)) is { } cause
            ? new Verdict.Blocked(cause)
            : Of(member.Case.Clause.Level, difference);

    /// <summary>The verdict where the last difference rests on something that couldn't be seen from here, else null.</summary>
    public static Verdict? Unjudged(AnswerJudge judge) => judge.WhyUnjudged is { } cause ? new Verdict.Blocked(VisibleText.OneLine(cause, LongestLine)) : null;

    /// <summary>The verdict where nothing differs but the answer isn't whole, else null.</summary>
    public static Verdict.Blocked? Unread(Seen.Answer answer) => answer.End switch
    {
        BodyEnd.Whole => null,
        BodyEnd.BrokenOff broken => new Verdict.Blocked(broken.Cause),
        BodyEnd.GivenUp given => new Verdict.Blocked(given.Cause),
        _ => throw new UnreachableException(),
    };

    // The caller's pace or standing is at fault: such an answer says nothing about the promise.
    private static string? WhyBlocked(Seen.Answer answer) => answer.Status switch
    {
        429 => "the target limits the rate of requests (429)",
        403 when SpeaksOfVerification(answer.Json) => "the target answers 403: the organization isn't verified",
        _ => null,
    };

    private static bool SpeaksOfVerification(JsonReading json)
    {
        if (json is not JsonReading.Read read)
            return false;
        var error = new Place("$", read.Root).Member("error");
        string?[] texts = [error.Text, error.Member("code").Text, error.Member("message").Text];
        return texts.Any(text => text is not null
            && text.Contains("organization", StringComparison.OrdinalIgnoreCase)
            && text.Contains("verif", StringComparison.OrdinalIgnoreCase));
    }
}
