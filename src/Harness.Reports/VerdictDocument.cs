namespace Harness.Reports;

/// <summary>One verdict in <c>report.json</c>. Where nothing was compared, <c>actual</c> holds the reason.</summary>
internal sealed record VerdictDocument(
    string Scenario, string Clause, string Level, string Verdict, string Dialect, string? Expected, string? Actual, string At, string? Curl, long ElapsedMs)
{
    public static VerdictDocument Of(ReportedVerdict verdict) => new(
        verdict.Scenario,
        verdict.Clause.Id,
        verdict.Clause.Level.ToString().ToLowerInvariant(),
        verdict.Outcome.Key(),
        verdict.Dialect,
        verdict.Expected,
        verdict.Where is null ? verdict.Actual : $"{verdict.Actual} (at {verdict.Where})",
        verdict.At.ToString(),
        verdict.Curl,
        (long)verdict.Elapsed.TotalMilliseconds);
}
