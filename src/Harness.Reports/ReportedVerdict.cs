using System.Collections.Immutable;
using System.Diagnostics;
using Harness.Runner;
using Harness.Scenarios;
using Harness.Spec;

namespace Harness.Reports;

/// <summary>
/// A result made fit to be shown: without keys, without anything that a terminal would obey, bounded. Every report is made from these, so that
/// none can forget it.
/// </summary>
internal sealed record ReportedVerdict
{
    private const int LongestText = 2000;
    private const int LongestCurl = 32 * 1024;

    public required string Scenario { get; init; }
    public required string Dialect { get; init; }
    public required Clause Clause { get; init; }
    public required Outcome Outcome { get; init; }

    /// <summary>What was promised; null where nothing was compared.</summary>
    public required string? Expected { get; init; }

    /// <summary>What was seen, or why nothing was; null for a promise kept.</summary>
    public required string? Actual { get; init; }

    /// <summary>Where in the answer; null where nothing was compared.</summary>
    public required string? Where { get; init; }

    /// <summary>The line of YAML that expects it, or that of the scenario.</summary>
    public required SourceSpan At { get; init; }

    public required string? Curl { get; init; }
    public required ImmutableArray<ReportedExchange> Evidence { get; init; }
    public required TimeSpan Elapsed { get; init; }

    public static ImmutableArray<ReportedVerdict> Of(IEnumerable<CaseResult> results, Redaction redaction) =>
        [.. results.Select(result => Of(result, redaction))];

    public static ReportedVerdict Of(CaseResult result, Redaction redaction)
    {
        string? Safe(string? text) => text is null ? null : VisibleText.OneLine(redaction.Apply(text), LongestText);

        var (mismatch, reason) = Content(result.Verdict);
        return new ReportedVerdict
        {
            Scenario = Safe(result.Scenario)!,
            Dialect = result.Dialect,
            Clause = result.Clause,
            Outcome = Outcomes.Of(result.Verdict),
            Expected = Safe(mismatch?.Expected),
            Actual = Safe(mismatch?.Actual ?? reason),
            Where = Safe(mismatch?.Where),
            At = mismatch?.At ?? result.At,
            Curl = result.Curl is null ? null : Command(redaction.Apply(result.Curl)),
            Evidence = [.. result.Evidence.Select(exchange => ReportedExchange.Of(exchange, redaction))],
            Elapsed = result.Elapsed,
        };
    }

    private static (Mismatch? Mismatch, string? Reason) Content(Verdict verdict) => verdict switch
    {
        Verdict.Passed => (null, null),
        Verdict.Failed failed => (failed.Mismatch, null),
        Verdict.Warned warned => (warned.Mismatch, null),
        Verdict.Noted noted => (noted.Mismatch, null),
        Verdict.NotApplicable absent => (null, absent.Reason),
        Verdict.NotRun left => (null, left.Reason),
        Verdict.Blocked blocked => (null, blocked.Cause),
        _ => throw new UnreachableException(),
    };

    // Line breaks and tabs stay: they are part of a command that is to be pasted.
    private static string Command(string curl)
    {
        var bounded = curl.Length > LongestCurl ? curl[..LongestCurl] + "… # cut: too long to show" : curl;
        return string.Join('\n', bounded.Split('\n').Select(line => string.Join('\t', line.Split('\t').Select(Whole))));
    }

    private static string Whole(string text) => VisibleText.OneLine(text, int.MaxValue);
}
