using System.Diagnostics;
using Harness.Runner.Planning;
using Harness.Scenarios;
using Harness.Scenarios.Expectations;
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

    /// <summary>The verdict where nothing differs but the answer isn't whole, or isn't what it says that it is; else null.</summary>
    public static Verdict.Blocked? Unread(Step.Send step, Seen.Answer answer) => answer.End switch
    {
        BodyEnd.Whole => IsAsItComes(step, answer) ? null : Unreadable(answer),
        BodyEnd.BrokenOff broken => new Verdict.Blocked(broken.Cause),
        BodyEnd.GivenUp given => new Verdict.Blocked(given.Cause),
        _ => throw new UnreachableException(),
    };

    /// <summary>The verdict where nothing differs but the body isn't what its headers say that it is, else null.</summary>
    public static Verdict.Blocked? Unreadable(Seen seen) =>
        seen.WhyUnreadable is { } problem ? new Verdict.Blocked(VisibleText.OneLine($"what was asked for is kept, but the rest can't be read: {problem}", LongestLine)) : null;

    // Nothing is to be read from such an answer, whatever its content type says.
    private static bool IsAsItComes(Step.Send step, Seen.Answer answer) =>
        step.Expect.Any(ComparesBytes)
        || (answer.Body.IsEmpty && (answer.Status is 204 or 304 || step.Request.Method == "HEAD"));

    private static bool ComparesBytes(Expectation expectation) => expectation switch
    {
        BodyIs or BodyEquals => true,
        AnyOf any => any.Alternatives.Any(alternative => alternative.Any(ComparesBytes)),
        _ => false,
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
