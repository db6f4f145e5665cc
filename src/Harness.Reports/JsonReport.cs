using System.Collections.Immutable;
using System.Text.Json;

namespace Harness.Reports;

/// <summary>Writes <c>report.json</c>.</summary>
internal static class JsonReport
{
    public static void Write(Stream file, RunSummary summary, ImmutableArray<ReportedVerdict> verdicts, Redaction redaction)
    {
        var opening = summary.Opening;
        var document = new ReportDocument(
            [.. opening.Dialects.Select(dialect => dialect.Dialect)],
            redaction.Apply(opening.Target),
            opening.Seed,
            opening.StartedAt,
            (long)summary.Elapsed.TotalMilliseconds,
            VerdictCounts.Of(verdicts),
            (int)summary.ExitCode,
            [.. verdicts.Select(VerdictDocument.Of)]);
        JsonSerializer.Serialize(file, document, ReportJson.Document);
        file.WriteByte((byte)'\n');
    }
}
