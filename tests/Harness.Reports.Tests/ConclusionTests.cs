using Harness.Runner;
using Harness.Spec;

namespace Harness.Reports.Tests;

public sealed class ConclusionTests
{
    private static readonly Mismatch Difference = new("1", "2", "$.a", SampleRun.At);

    private static IEnumerable<TestCaseData> Rows()
    {
        yield return Row("d: conformant — 2 of 2 clauses checked", new Verdict.Passed(), new Verdict.Passed());
        yield return Row("d: conformant — 1 of 2 clauses checked, 1 not applicable", new Verdict.Passed(), new Verdict.NotApplicable("no"));
        yield return Row("d: conformant — 2 of 2 clauses checked, 1 with a warning, 1 noted", new Verdict.Warned(Difference), new Verdict.Noted(Difference));
        yield return Row("d: conformant in what was asked for — 1 of 2 clauses checked, 1 left out by the filter",
            new Verdict.Passed(), new Verdict.NotRun(NotRunCause.Filtered, "x"));
        yield return Row("d: incomplete — 1 of 2 clauses checked, 1 could not be checked", new Verdict.Passed(), new Verdict.Blocked("x"));
        yield return Row("d: incomplete — 1 of 2 clauses checked, 1 could not be checked",
            new Verdict.Passed(), new Verdict.NotRun(NotRunCause.Interrupted, "x"));
        yield return Row("d: incomplete — 1 of 2 clauses checked, 1 could not be checked", new Verdict.Passed(), null);
        yield return Row("d: incomplete — 0 of 2 clauses checked, 2 left out by the filter",
            new Verdict.NotRun(NotRunCause.Filtered, "x"), new Verdict.NotRun(NotRunCause.Filtered, "x"));
        yield return Row("d: not conformant — 1 clause broken, 1 of 2 clauses checked, 1 could not be checked",
            new Verdict.Failed(Difference), new Verdict.Blocked("x"));
        yield return Row("d: not conformant — 2 clauses broken, 2 of 2 clauses checked", new Verdict.Failed(Difference), new Verdict.Failed(Difference));
    }

    [TestCaseSource(nameof(Rows))]
    public void Only_what_was_checked_is_called_conformant(string sentence, Verdict?[] verdicts)
    {
        Clause[] clauses = [.. verdicts.Select((_, i) => SampleRun.Created with { Id = $"c{i}" })];
        var results = verdicts.Index().Where(pair => pair.Item is not null)
            .Select(pair => SampleRun.Result(clauses[pair.Index], "t/s", pair.Item!) with { Dialect = "d" });
        var dialect = new DialectClauses("d", [.. clauses, SampleRun.Billing]);
        var tallies = ClauseTally.Of(dialect, ReportedVerdict.Of(results, new Redaction([])));
        Assert.That(Conclusion.Of("d", tallies).Sentence, Is.EqualTo(sentence));
    }

    [Test]
    public void A_clause_has_the_worst_of_its_cases()
    {
        var tallies = ClauseTally.Of(SampleRun.Opening.Dialects[0], ReportedVerdict.Of(SampleRun.Mixed, new Redaction([])));
        Assert.That(tallies.Select(tally => $"{tally.Clause.Id} {tally.Outcome}"), Is.EqualTo([
            "base-documented Passed", "answer-created Failed", "answer-prompt Interrupted", "ratio-kept Warned",
            "async-callback Blocked", "method-not-allowed Noted", "rate-limited Filtered",
        ]));
    }

    private static TestCaseData Row(string sentence, params Verdict?[] verdicts) =>
        new TestCaseData(sentence, verdicts).SetArgDisplayNames(string.Join(", ", verdicts.Select(verdict => verdict?.GetType().Name ?? "no case")));
}
