using System.Collections.Immutable;
using Harness.Runner;
using Harness.Snapshots;

namespace Harness.Reports.Tests;

public sealed class ConsoleReportTests
{
    private static readonly ImmutableArray<string> Files = ["harness-report/run.ndjson", "harness-report/report.json", "harness-report/junit.xml"];

    [Test]
    public void A_green_run_is_a_table_and_a_sentence() => Snapshot.Matches(Shown(SampleRun.Green, 80));

    [TestCase(80)]
    [TestCase(120)]
    public void A_mixed_run_shows_each_broken_promise_in_full(int width) => Snapshot.Matches(Shown(SampleRun.Mixed, width), $"{width}");

    [Test]
    public void Hostile_texts_are_shown_harmless() => Snapshot.Matches(Shown(SampleRun.Hostile, 80));

    [Test]
    public void A_run_of_nothing_is_not_green() => Snapshot.Matches(Shown([], 80));

    [TestCase(40)]
    [TestCase(80)]
    public void Nothing_that_a_terminal_obeys_is_written(int width)
    {
        var text = Shown(SampleRun.Hostile, width);
        Assert.That(text.Where(c => char.IsControl(c) && c != '\n'), Is.Empty);
        Assert.That(text, Does.Not.Match("[\u202a-\u202e\u2066-\u2069\u2028\u2029\u200b]"));
        Assert.That(text, Has.Length.LessThan(60_000));
    }

    [Test]
    public void The_key_is_shown_nowhere() => Assert.That(Shown(SampleRun.Echoing, 200), Does.Not.Contain("secret"));

    [Test]
    public void A_command_stays_on_one_line() =>
        Assert.That(Shown(SampleRun.Mixed, 60).Split('\n'), Has.Some.EqualTo("  " + SampleRun.Mixed[0].Curl));

    [Test]
    public void Before_the_run_it_says_what_it_will_cost()
    {
        using var console = new PlainConsole(80);
        new ConsoleReport(console.Ansi, new Redaction([])).WriteOpening(SampleRun.Opening with { Prices = ["8 requests cost about 120 credits"] });
        Assert.That(console.Text, Is.EqualTo("Checking sample at http://127.0.0.1:8080, seed 7\n8 requests cost about 120 credits\n\n"));
    }

    private static string Shown(ImmutableArray<CaseResult> results, int width)
    {
        using var console = new PlainConsole(width);
        var summary = RunSummary.Of(SampleRun.Opening, results, TimeSpan.FromSeconds(3.21), Strictness.Normal);
        new ConsoleReport(console.Ansi, new Redaction([SampleRun.Key])).Write(summary, results, Files);
        return console.Text;
    }
}
