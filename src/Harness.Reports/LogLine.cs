using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Harness.Reports;

/// <summary>A line of <c>run.ndjson</c>; <c>type</c> tells which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Opening), "run")]
[JsonDerivedType(typeof(Judged), "verdict")]
[JsonDerivedType(typeof(Closing), "end")]
internal abstract record LogLine
{
    private LogLine() { }

    /// <summary>The first line. A log without a closing line is that of a run that was cut off.</summary>
    public sealed record Opening(int Schema, ImmutableArray<string> Dialects, string Target, long Seed, DateTimeOffset StartedAt) : LogLine;

    public sealed record Judged(VerdictDocument Verdict, ImmutableArray<ReportedExchange> Evidence) : LogLine;

    public sealed record Closing(long ElapsedMs, VerdictCounts Counts, int ExitCode) : LogLine;
}
