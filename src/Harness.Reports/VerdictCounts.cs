namespace Harness.Reports;

/// <summary>How many cases came out how.</summary>
internal sealed record VerdictCounts(int Passed, int Failed, int Warned, int Noted, int NotApplicable, int NotRun, int Blocked)
{
    public static VerdictCounts Of(IReadOnlyCollection<ReportedVerdict> verdicts)
    {
        int Count(params Outcome[] outcomes) => verdicts.Count(verdict => outcomes.Contains(verdict.Outcome));

        return new VerdictCounts(
            Count(Outcome.Passed),
            Count(Outcome.Failed),
            Count(Outcome.Warned),
            Count(Outcome.Noted),
            Count(Outcome.NotApplicable),
            Count(Outcome.Filtered, Outcome.Interrupted),
            Count(Outcome.Blocked));
    }

    /// <summary><c>2 failed, 1 passed</c>: what is not zero, the worst first.</summary>
    public override string ToString()
    {
        (int Count, string Word)[] parts =
        [
            (Failed, "failed"), (Blocked, "blocked"), (Warned, "warned"), (Noted, "noted"),
            (Passed, "passed"), (NotApplicable, "not applicable"), (NotRun, "not run"),
        ];
        return string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Word}"));
    }
}
