using Harness.Runner;

namespace Harness.Reports.Tests;

public sealed class ReportedVerdictTests
{
    private static readonly Redaction Redaction = new([SampleRun.Key]);

    [Test]
    public void Every_kind_of_verdict_is_reported()
    {
        var kinds = typeof(Verdict).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Verdict)));
        Assert.That(SampleRun.Mixed.Select(result => result.Verdict.GetType()).Distinct(), Is.EquivalentTo(kinds));
        Assert.That(ReportedVerdict.Of(SampleRun.Mixed, Redaction), Has.Length.EqualTo(SampleRun.Mixed.Length));
    }

    [Test]
    public void Every_outcome_has_a_look([Values] Outcome outcome)
    {
        Assert.That(outcome.Key(), Does.Match("^[a-z-]+$"));
        Assert.That(outcome.Symbol(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_command_keeps_the_lines_and_tabs_that_it_sends()
    {
        var result = SampleRun.Mixed[0] with { Curl = "curl -F 'prompt=one\n\ttwo'\u001b[0m" };
        Assert.That(ReportedVerdict.Of(result, Redaction).Curl, Is.EqualTo("curl -F 'prompt=one\n\ttwo'\\u001b[0m"));
    }

    [Test]
    public void A_command_of_a_megabyte_is_bounded()
    {
        var result = SampleRun.Mixed[0] with { Curl = new string('x', 1_000_000) };
        Assert.That(ReportedVerdict.Of(result, Redaction).Curl, Has.Length.LessThan(40_000).And.EndsWith("# cut: too long to show"));
    }
}
