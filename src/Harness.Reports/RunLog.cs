using System.Text.Json;
using Harness.Runner;

namespace Harness.Reports;

/// <summary>
/// <c>run.ndjson</c>: a line when the run begins, one for each verdict as soon as it is known, one at the end. Every line is flushed, so that a
/// crash loses none. Not safe for several threads at once.
/// </summary>
public sealed class RunLog : IAsyncDisposable
{
    /// <summary>Goes up when a reader of the last version would misread a line.</summary>
    public const int Schema = 1;

    private static readonly ReadOnlyMemory<byte> LineEnd = "\n"u8.ToArray();

    private readonly Stream _file;
    private readonly Redaction _redaction;

    /// <summary>Writes into <paramref name="file"/> and closes it in the end.</summary>
    public RunLog(Stream file, Redaction redaction)
    {
        _file = file;
        _redaction = redaction;
    }

    /// <summary>The first line.</summary>
    public Task BeginAsync(RunOpening opening, CancellationToken cancel) => WriteAsync(
        new LogLine.Opening(
            Schema,
            [.. opening.Dialects.Select(dialect => dialect.Dialect)],
            _redaction.Apply(opening.Target),
            opening.Seed,
            opening.StartedAt),
        cancel);

    /// <summary>One verdict with a summary of its evidence.</summary>
    public Task AppendAsync(CaseResult result, CancellationToken cancel)
    {
        var verdict = ReportedVerdict.Of(result, _redaction);
        return WriteAsync(new LogLine.Judged(VerdictDocument.Of(verdict), verdict.Evidence), cancel);
    }

    /// <summary>The last line.</summary>
    public Task EndAsync(RunSummary summary, IReadOnlyCollection<CaseResult> results, CancellationToken cancel) => WriteAsync(
        new LogLine.Closing(
            (long)summary.Elapsed.TotalMilliseconds,
            VerdictCounts.Of(ReportedVerdict.Of(results, _redaction)),
            (int)summary.ExitCode),
        cancel);

    /// <summary>Closes the file.</summary>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private async Task WriteAsync(LogLine line, CancellationToken cancel)
    {
        await JsonSerializer.SerializeAsync(_file, line, ReportJson.Line, cancel);
        await _file.WriteAsync(LineEnd, cancel);
        await _file.FlushAsync(cancel);
    }
}
