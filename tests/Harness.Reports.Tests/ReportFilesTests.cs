using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Harness.Runner;
using Harness.Snapshots;

namespace Harness.Reports.Tests;

public sealed class ReportFilesTests
{
    private static readonly Redaction Redaction = new([SampleRun.Key]);

    private static readonly ImmutableArray<ImmutableArray<CaseResult>> Runs = [SampleRun.Green, SampleRun.Mixed, SampleRun.Hostile, SampleRun.Echoing, []];

    [Test]
    public void The_json_report_has_the_names_of_the_contract() => Snapshot.Matches(Json(SampleRun.Mixed));

    [Test]
    public void The_junit_report_is_what_ci_servers_read() => Snapshot.Matches(Junit(SampleRun.Mixed));

    [Test]
    public void Hostile_texts_are_harmless_in_json() => Snapshot.Matches(Bounded(Json(SampleRun.Hostile)));

    [Test]
    public void Hostile_texts_are_harmless_in_junit() => Snapshot.Matches(Bounded(Junit(SampleRun.Hostile)));

    [Test]
    public async Task The_log_has_a_line_for_everything() => Snapshot.Matches(await LogAsync(SampleRun.Mixed));

    [TestCaseSource(nameof(Runs))]
    public async Task Every_file_can_be_read_again(ImmutableArray<CaseResult> results)
    {
        var json = JsonDocument.Parse(Json(results)).RootElement;
        Assert.That(json.GetProperty("verdicts").GetArrayLength(), Is.EqualTo(results.Length));
        Assert.That(json.GetProperty("counts").EnumerateObject().Sum(count => count.Value.GetInt32()), Is.EqualTo(results.Length));
        foreach (var line in (await LogAsync(results)).TrimEnd('\n').Split('\n'))
            Assert.That(JsonDocument.Parse(line).RootElement.GetProperty("type").GetString(), Is.AnyOf("run", "verdict", "end"));
        foreach (var suite in XDocument.Parse(Junit(results)).Descendants("testsuite"))
        {
            Assert.That(Number(suite, "tests"), Is.EqualTo(suite.Elements("testcase").Count()));
            Assert.That(Number(suite, "failures"), Is.EqualTo(suite.Descendants("failure").Count()));
            Assert.That(Number(suite, "errors"), Is.EqualTo(suite.Descendants("error").Count()));
            Assert.That(Number(suite, "skipped"), Is.EqualTo(suite.Descendants("skipped").Count()));
        }
    }

    [TestCaseSource(nameof(Runs))]
    public async Task No_file_has_a_character_that_a_terminal_obeys(ImmutableArray<CaseResult> results)
    {
        foreach (var text in (string[])[Json(results), Junit(results), await LogAsync(results)])
        {
            Assert.That(text.Where(c => char.IsControl(c) && c != '\n'), Is.Empty);
            Assert.That(text, Does.Not.Match("[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]"));
        }
    }

    [Test]
    public async Task The_key_is_in_no_file()
    {
        string[] traces = ["secret", Convert.ToBase64String("secret"u8)[..6], Convert.ToBase64String(Encoding.UTF8.GetBytes(SampleRun.Key))[..10]];
        foreach (var text in (string[])[Json(SampleRun.Echoing), Junit(SampleRun.Echoing), await LogAsync(SampleRun.Echoing)])
        {
            Assert.That(text, Does.Contain(Redaction.Mark));
            foreach (var trace in traces)
                Assert.That(text, Does.Not.Contain(trace));
        }
    }

    [Test]
    public void What_is_missing_is_an_error_in_junit()
    {
        var suite = XDocument.Parse(Junit([])).Descendants("testsuite").Single();
        Assert.That(suite.Descendants("error").Count(), Is.EqualTo(7));
        Assert.That(suite.Descendants("error").First().Attribute("message")!.Value, Is.EqualTo("no scenario checks this clause"));
    }

    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(4, 3)]
    public void The_exit_code_is_in_the_report(int run, int code) =>
        Assert.That(JsonDocument.Parse(Json(Runs[run])).RootElement.GetProperty("exitCode").GetInt32(), Is.EqualTo(code));

    private static int Number(XElement suite, string name) => int.Parse(suite.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static string Bounded(string text)
    {
        Assert.That(text, Has.Length.LessThan(40_000));
        return text;
    }

    private static RunSummary Summary(ImmutableArray<CaseResult> results) =>
        RunSummary.Of(SampleRun.Opening, results, TimeSpan.FromSeconds(3.21), Strictness.Normal);

    private static string Json(ImmutableArray<CaseResult> results) =>
        Written(file => JsonReport.Write(file, Summary(results), ReportedVerdict.Of(results, Redaction), Redaction));

    private static string Junit(ImmutableArray<CaseResult> results) =>
        Written(file => JunitReport.Write(file, Summary(results), ReportedVerdict.Of(results, Redaction)));

    private static async Task<string> LogAsync(ImmutableArray<CaseResult> results)
    {
        var file = new MemoryStream();
        await using (var log = new RunLog(file, Redaction))
        {
            await log.BeginAsync(SampleRun.Opening, CancellationToken.None);
            foreach (var result in results)
                await log.AppendAsync(result, CancellationToken.None);
            await log.EndAsync(Summary(results), results, CancellationToken.None);
        }
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static string Written(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
