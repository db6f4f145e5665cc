using System.Collections.Immutable;

namespace Harness.Reports;

/// <summary>What <c>report.json</c> holds. The names are a contract: scripts read them.</summary>
internal sealed record ReportDocument(
    ImmutableArray<string> Dialects,
    string Target,
    long Seed,
    DateTimeOffset StartedAt,
    long ElapsedMs,
    VerdictCounts Counts,
    int ExitCode,
    ImmutableArray<VerdictDocument> Verdicts);
