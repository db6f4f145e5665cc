using System.Collections.Immutable;
using System.Globalization;
using Harness.Runner;
using Harness.Scenarios;
using Spectre.Console;

namespace Harness.Reports;

/// <summary>What a person reads at the end of a run: a table by clause, each broken promise in full, what is missing and why, one sentence.</summary>
public sealed class ConsoleReport(IAnsiConsole console, Redaction redaction)
{
    private const int LongestReason = 300;
    private const int MostReasons = 20;

    /// <summary>What is about to happen, printed before the first request.</summary>
    public void WriteOpening(RunOpening opening)
    {
        var names = string.Join(", ", opening.Dialects.Select(dialect => dialect.Dialect));
        Line($"Checking {names} at {VisibleText.OneLine(redaction.Apply(opening.Target), LongestReason)}, seed {opening.Seed}", Style.Plain);
        foreach (var price in opening.Prices)
            Line(price, Style.Plain);
        console.WriteLine();
    }

    /// <summary>The whole report; <paramref name="files"/> are the files that were written.</summary>
    public void Write(RunSummary summary, IReadOnlyCollection<CaseResult> results, IReadOnlyCollection<string> files)
    {
        var verdicts = ReportedVerdict.Of(results, redaction);
        var tallies = summary.Opening.Dialects.Select(dialect => (dialect.Dialect, Clauses: ClauseTally.Of(dialect, verdicts))).ToArray();
        foreach (var (dialect, clauses) in tallies)
        {
            console.Write(ClauseTable.Of(dialect, clauses));
            console.WriteLine();
        }
        foreach (var broken in verdicts.Where(verdict => verdict.Outcome == Outcome.Failed))
            MismatchView.Write(console, broken);
        foreach (var broken in verdicts.Where(verdict => verdict.Outcome is Outcome.Warned))
            MismatchView.Write(console, broken);
        foreach (var broken in verdicts.Where(verdict => verdict.Outcome is Outcome.Noted))
            MismatchView.Write(console, broken);
        WriteReasons(verdicts);
        WriteEnd(summary, verdicts, files);
        foreach (var (dialect, clauses) in tallies)
        {
            var (worst, sentence) = Conclusion.Of(dialect, clauses);
            Line(sentence, worst.Style().Decoration(Decoration.Bold));
        }
    }

    // A target that is down blocks every case for one reason: it is said once.
    private void WriteReasons(ImmutableArray<ReportedVerdict> verdicts)
    {
        var groups = verdicts
            .Where(verdict => verdict.Outcome is Outcome.Blocked or Outcome.Interrupted or Outcome.Filtered or Outcome.NotApplicable)
            .GroupBy(verdict => (verdict.Outcome, Reason: Bounded(verdict.Actual ?? "no reason was given")))
            .OrderByDescending(group => group.Key.Outcome)
            .ThenByDescending(group => group.Count())
            .ToArray();
        foreach (var group in groups.Take(MostReasons))
        {
            var cases = group.Count() == 1 ? group.First().Scenario : $"{group.Count()} cases";
            Line($"{group.Key.Outcome.Symbol()} {cases} {group.Key.Outcome.Word()}: {group.Key.Reason}", group.Key.Outcome.Style());
        }
        if (groups.Length > MostReasons)
            Line($"… and {groups.Length - MostReasons} more reasons, in the reports", Style.Plain);
        if (groups.Length > 0)
            console.WriteLine();
    }

    private void WriteEnd(RunSummary summary, ImmutableArray<ReportedVerdict> verdicts, IReadOnlyCollection<string> files)
    {
        var counts = verdicts.IsEmpty ? "nothing ran" : VerdictCounts.Of(verdicts).ToString();
        var seconds = summary.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Line($"{verdicts.Length} cases in {seconds} s: {counts}", Style.Plain);
        if (files.Count > 0)
            Line($"Reports: {string.Join(", ", files)}", Style.Plain);
    }

    private void Line(string text, Style style)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }

    private static string Bounded(string reason) => reason.Length > LongestReason ? string.Concat(reason.AsSpan(0, LongestReason), "…") : reason;
}
