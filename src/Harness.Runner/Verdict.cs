namespace Harness.Runner;

/// <summary>What became of one case. Only <see cref="Passed"/> is green: whatever is missing has a case of its own.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>The promise was kept.</summary>
    public sealed record Passed : Verdict;

    /// <summary>A MUST was broken.</summary>
    public sealed record Failed(Mismatch Mismatch) : Verdict;

    /// <summary>A SHOULD was broken.</summary>
    public sealed record Warned(Mismatch Mismatch) : Verdict;

    /// <summary>A MAY was not kept: informs, never fails.</summary>
    public sealed record Noted(Mismatch Mismatch) : Verdict;

    /// <summary>The target is declared to lack what the case needs.</summary>
    public sealed record NotApplicable(string Reason) : Verdict;

    /// <summary>The case was left out; the cause decides whether the run is still complete.</summary>
    public sealed record NotRun(NotRunCause Cause, string Reason) : Verdict;

    /// <summary>The case could not be judged: unreachable, timed out, refused with 429, or an earlier step failed.</summary>
    public sealed record Blocked(string Cause) : Verdict;
}
