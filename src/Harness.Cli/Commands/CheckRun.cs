using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Harness.Reports;
using Harness.Runner;
using Harness.Runner.Planning;
using Harness.Scenarios;
using Harness.Spec;

namespace Harness.Cli.Commands;

/// <summary>One run of <c>harness check</c>: suite, target, results, reports.</summary>
internal sealed class CheckRun(CheckOptions options)
{
    private static readonly TimeProvider Time = TimeProvider.System;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (known, dialects) = await new DialectFiles(options.Specs).ReadAsync(options.Dialects).ConfigureAwait(false);
        if (options.Target is not null && options.Dialects.Count == 0 && (options.Specs.Count == 0 || dialects.Length > 1))
            throw new UsageException($"--target needs --dialect: which document should {options.Target} keep to? 'harness list dialects' names them");
        RefuseForeignModels(dialects);
        var suite = ScenarioFiles.Load(options.ScenarioPaths, known);
        var (cases, leftOut) = Split(suite.Cases.Where(one => dialects.Contains(one.Dialect)));
        var targets = await CheckTargets.OpenAsync(options, dialects, suite.Assets, Time, cancel).ConfigureAwait(false);
        await using (targets.ConfigureAwait(false))
        {
            // Opened last, because it clears away the reports of the run before, which a mistyped option must not.
            if (!ReportFolder.TryOpen(options.ReportFolder, out var folder, out var problem))
                throw new UsageException(problem);
            return (int)await RunAsync(targets, dialects, cases, leftOut, folder, cancel).ConfigureAwait(false);
        }
    }

    private async Task<ExitCode> RunAsync(
        CheckTargets targets, ImmutableArray<Dialect> dialects, ImmutableArray<Case> cases, ImmutableArray<Case> leftOut, ReportFolder folder, CancellationToken cancel)
    {
        var opening = new RunOpening
        {
            Dialects = [.. dialects.Select(dialect => new DialectClauses(dialect.Name, dialect.Clauses))],
            Target = targets.Text,
            Seed = options.Seed,
            StartedAt = Time.GetUtcNow(),
            Prices = options.Target is null ? [] : [.. dialects.Select(dialect => PriceLine(dialect, targets.RunOf(dialect).Price(cases.Where(one => one.Dialect == dialect))))],
        };
        var redaction = new Redaction([targets.Key]);
        var console = Terminal.Open();
        var report = new ConsoleReport(console, redaction);
        report.WriteOpening(opening);
        var started = Time.GetTimestamp();
        var log = folder.OpenLog(redaction);
        await using (log.ConfigureAwait(false))
        {
            await log.BeginAsync(opening, CancellationToken.None).ConfigureAwait(false);
            var results = await new ProgressView(console)
                .FollowAsync(LoggedAsync(ResultsAsync(targets, dialects, cases, leftOut, cancel), log), cases.Length + leftOut.Length, CancellationToken.None)
                .ConfigureAwait(false);
            var summary = RunSummary.Of(opening, results, Time.GetElapsedTime(started), options.Strict ? Strictness.Strict : Strictness.Normal);
            await log.EndAsync(summary, results, CancellationToken.None).ConfigureAwait(false);
            folder.Write(summary, results, redaction);
            report.Write(summary, results, folder.Files);
            return summary.ExitCode;
        }
    }

    private static async IAsyncEnumerable<CaseResult> ResultsAsync(
        CheckTargets targets, ImmutableArray<Dialect> dialects, ImmutableArray<Case> cases, ImmutableArray<Case> leftOut, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var dialect in dialects)
        {
            var run = targets.RunOf(dialect);
            foreach (var one in leftOut.Where(one => one.Dialect == dialect))
                yield return run.LeftOut(one, NotRunCause.Filtered, "left out by --scenario");
            await foreach (var result in run.RunAsync([.. cases.Where(one => one.Dialect == dialect)], cancel).ConfigureAwait(false))
                yield return result;
        }
    }

    // Every verdict is on disk before anybody sees it.
    private static async IAsyncEnumerable<CaseResult> LoggedAsync(IAsyncEnumerable<CaseResult> results, RunLog log)
    {
        await foreach (var result in results.ConfigureAwait(false))
        {
            await log.AppendAsync(result, CancellationToken.None).ConfigureAwait(false);
            yield return result;
        }
    }

    // A mistyped name would leave nothing out, and the target would fail for a model that it never offered.
    private void RefuseForeignModels(ImmutableArray<Dialect> dialects)
    {
        string[] known = [.. dialects.SelectMany(dialect => dialect.Models.Keys)];
        if (options.WithoutModels.Except(known).FirstOrDefault() is { } foreign)
            throw new UsageException($"--without-model: no dialect that is checked has a model '{foreign}'{Suggestion.For(foreign, known)}");
    }

    private (ImmutableArray<Case> Cases, ImmutableArray<Case> LeftOut) Split(IEnumerable<Case> all)
    {
        var filter = new NameFilter(options.Scenarios);
        var split = all.ToLookup(one => filter.Takes(one.Name));
        return split[true].Any()
            ? ([.. split[true]], [.. split[false]])
            : options.Scenarios.Count == 0
            ? throw new UsageException("no scenario is about what is to be checked; --scenarios names files or folders with some")
            : throw new UsageException($"no scenario matches {string.Join(" or ", options.Scenarios.Select(glob => $"'{glob}'"))}; 'harness list scenarios' names them");
    }

    private static string PriceLine(Dialect dialect, PricePlan plan)
    {
        var sums = plan.Sums.Select(sum => $"{sum.Amount:0.##} {sum.Unit} for {sum.Calls}");
        var unpriced = plan.UnpricedCalls > 0 ? [$"{plan.UnpricedCalls} of no stated price"] : Array.Empty<string>();
        return $"{dialect.Name}: {plan.Calls} requests that make pictures: {string.Join(", ", [.. sums, .. unpriced])}";
    }
}
