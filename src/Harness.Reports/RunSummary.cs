using Harness.Runner;

namespace Harness.Reports;

/// <summary>A whole run but for its verdicts.</summary>
public sealed record RunSummary(RunOpening Opening, TimeSpan Elapsed, ExitCode ExitCode)
{
    /// <summary>Closes a run: its exit code follows from the verdicts and from the promises for which there are none.</summary>
    public static RunSummary Of(RunOpening opening, IReadOnlyCollection<CaseResult> results, TimeSpan elapsed, Strictness strictness)
    {
        var seen = results.Select(result => (result.Dialect, result.Clause.Id)).ToHashSet();
        var @unchecked = opening.Dialects.Sum(dialect =>
            dialect.Clauses.Count(clause => clause.Unobservable is null && !seen.Contains((dialect.Dialect, clause.Id))));
        return new RunSummary(opening, elapsed, ExitCodes.Of(results, @unchecked, strictness));
    }
}
