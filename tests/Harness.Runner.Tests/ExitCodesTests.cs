using System.Collections.Immutable;
using Harness.Spec;

namespace Harness.Runner.Tests;

public sealed class ExitCodesTests
{
    private static readonly SourceSpan At = new("s.yaml", 1, 1);
    private static readonly Mismatch Difference = new("1", "2", "$.a", At);
    private static readonly Verdict Passed = new Verdict.Passed();
    private static readonly Verdict Failed = new Verdict.Failed(Difference);
    private static readonly Verdict Warned = new Verdict.Warned(Difference);
    private static readonly Verdict Noted = new Verdict.Noted(Difference);
    private static readonly Verdict NotApplicable = new Verdict.NotApplicable("no fault injection");
    private static readonly Verdict Filtered = new Verdict.NotRun(NotRunCause.Filtered, "not asked for");
    private static readonly Verdict Interrupted = new Verdict.NotRun(NotRunCause.Interrupted, "Ctrl-C");
    private static readonly Verdict Blocked = new Verdict.Blocked("connection refused");

    private static IEnumerable<TestCaseData> Rows()
    {
        yield return Row("all passed", ExitCode.Conformant, Passed, Passed);
        yield return Row("a may not kept", ExitCode.Conformant, Passed, Noted);
        yield return Row("a should broken", ExitCode.Conformant, Passed, Warned);
        yield return Row("not applicable", ExitCode.Conformant, Passed, NotApplicable);
        yield return Row("only not applicable", ExitCode.Conformant, NotApplicable);
        yield return Row("left out by the filter", ExitCode.Conformant, Passed, Filtered);
        yield return Row("a must broken", ExitCode.Broken, Passed, Failed);
        yield return Row("broken before blocked", ExitCode.Broken, Blocked, Failed, Interrupted);
        yield return Row("blocked", ExitCode.Incomplete, Passed, Blocked);
        yield return Row("interrupted", ExitCode.Incomplete, Passed, Interrupted);
        yield return Row("nothing ran", ExitCode.Incomplete);
        yield return Row("all left out by the filter", ExitCode.Incomplete, Filtered, Filtered);
    }

    [TestCaseSource(nameof(Rows))]
    public void A_run_has_the_code_of_its_worst_verdict(ExitCode code, Verdict[] verdicts) =>
        Assert.That(ExitCodes.Of(Results(verdicts), 0, Strictness.Normal), Is.EqualTo(code));

    [Test]
    public void Strictly_a_broken_should_is_a_broken_promise() =>
        Assert.That(ExitCodes.Of(Results([Passed, Warned]), 0, Strictness.Strict), Is.EqualTo(ExitCode.Broken));

    [Test]
    public void A_clause_without_any_result_makes_a_green_run_incomplete() =>
        Assert.That(ExitCodes.Of(Results([Passed]), 1, Strictness.Normal), Is.EqualTo(ExitCode.Incomplete));

    [Test]
    public void Every_verdict_but_the_named_ones_keeps_a_run_from_being_green()
    {
        // A new kind of verdict must be looked at: unless somebody says otherwise it isn't green.
        var kinds = typeof(Verdict).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Verdict))).Select(type => type.Name);
        Assert.That(kinds, Is.EquivalentTo(["Passed", "Failed", "Warned", "Noted", "NotApplicable", "NotRun", "Blocked"]));
    }

    [TestCase(ExitCode.HarnessFault, new[] { 0, 4, 3, 1, 2, 5 })]
    [TestCase(ExitCode.Usage, new[] { 0, 4, 3, 1, 2 })]
    [TestCase(ExitCode.Broken, new[] { 0, 4, 3, 1 })]
    [TestCase(ExitCode.Incomplete, new[] { 0, 4, 3 })]
    [TestCase(ExitCode.StaleBaseline, new[] { 0, 4 })]
    [TestCase(ExitCode.Conformant, new[] { 0 })]
    [TestCase(ExitCode.Incomplete, new int[0])]
    public void Where_several_hold_the_worst_stands(ExitCode worst, int[] codes) =>
        Assert.That(ExitCodes.Worst(codes.Select(code => (ExitCode)code)), Is.EqualTo(worst));

    private static TestCaseData Row(string name, ExitCode code, params Verdict[] verdicts) => new TestCaseData(code, verdicts).SetArgDisplayNames(name);

    private static ImmutableArray<CaseResult> Results(Verdict[] verdicts) => [.. verdicts.Select(verdict => new CaseResult
    {
        Scenario = "d/t/s",
        Dialect = "d",
        Clause = new Clause { Id = "c", Level = ClauseLevel.Must, Text = "It holds.", Document = "doc", Section = "1", At = At },
        Verdict = verdict,
        At = At,
        Evidence = [],
        Curl = null,
        Elapsed = TimeSpan.Zero,
    })];
}
