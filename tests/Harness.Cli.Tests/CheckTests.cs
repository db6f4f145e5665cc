using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Harness.Cli.Tests;

/// <summary><c>harness check</c> of the embedded mock: what the files of a run hold.</summary>
public sealed class CheckTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task A_filter_leaves_the_others_and_is_complete()
    {
        var run = await CheckAsync("--scenario", "*/created-is-zero*");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("conformant in what was asked for"));
        var verdicts = Report().GetProperty("verdicts").EnumerateArray().ToLookup(one => one.GetProperty("verdict").GetString());
        Assert.That(verdicts.Select(group => group.Key), Is.EquivalentTo((string[])["passed", "not-run"]));
        Assert.That(verdicts["passed"].Select(one => one.GetProperty("scenario").GetString()), Has.All.Contain("/created-is-zero"));
        Assert.That(verdicts["not-run"].Select(one => one.GetProperty("scenario").GetString()), Has.None.Contain("/created-is-zero"));
    }

    [Test]
    public async Task The_report_has_the_names_and_types_of_the_contract()
    {
        await CheckAsync("--scenario", "created", "--seed", "5");

        var report = Report();
        Assert.That(Shape(report), Is.EqualTo(
            "dialects:Array target:String seed:Number startedAt:String elapsedMs:Number counts:Object exitCode:Number verdicts:Array"));
        Assert.That(Shape(report.GetProperty("counts")), Is.EqualTo(
            "passed:Number failed:Number warned:Number noted:Number notApplicable:Number notRun:Number blocked:Number"));
        foreach (var verdict in report.GetProperty("verdicts").EnumerateArray())
        {
            Assert.That(Shape(verdict), Does.Match(
                "^scenario:String clause:String level:String verdict:String dialect:String expected:(Null|String) actual:(Null|String) at:String curl:(Null|String) elapsedMs:Number$"));
        }
        Assert.That(report.GetProperty("dialects").EnumerateArray().Select(name => name.GetString()), Does.Contain("xhuoapi"));
        Assert.That(report.GetProperty("seed").GetInt32(), Is.EqualTo(5));
        Assert.That(report.GetProperty("startedAt").TryGetDateTimeOffset(out _));
    }

    [Test]
    public async Task JUnit_and_the_log_hold_the_same_verdicts()
    {
        await CheckAsync("--scenario", "created");

        var count = Report().GetProperty("verdicts").GetArrayLength();
        var junit = XElement.Load(_folder.File("junit.xml"));
        Assert.That(junit.Descendants("testcase").Count(), Is.EqualTo(count));
        Assert.That((int?)junit.Attribute("tests"), Is.EqualTo(count));
        Assert.That(junit.Descendants("skipped").Count(), Is.EqualTo((int?)junit.Attribute("skipped")).And.Positive);
        string?[] types = [.. File.ReadLines(_folder.File("run.ndjson")).Select(line => Json(line).GetProperty("type").GetString())];
        Assert.That(types, Is.EqualTo((string[])["run", .. Enumerable.Repeat("verdict", count), "end"]));
    }

    [Test]
    public async Task A_seed_decides_the_prompts()
    {
        var first = await PromptsAsync("7");
        var again = await PromptsAsync("7");
        var other = await PromptsAsync("8");

        Assert.That(first, Is.Not.Empty);
        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Has.Length.EqualTo(first.Length).And.Not.EqualTo(first));
    }

    [Test]
    public async Task One_base_replaces_the_others()
    {
        var run = await CheckAsync("--dialect", "xhuoapi", "--base", "/v1/openai", "--scenario", "routes");

        Assert.That(run.ExitCode, Is.Zero, run.Output);
    }

    private Task<CliRun> CheckAsync(params string[] more) => CliRun.OfAsync(["check", "--out", _folder.Path, .. more]);

    // Ports and callback addresses differ from run to run.
    private async Task<string[]> PromptsAsync(string seed)
    {
        await CheckAsync("--seed", seed, "--scenario", "nano-banana/");
        return
        [
            .. Report().GetProperty("verdicts").EnumerateArray()
                .Where(verdict => verdict.GetProperty("curl").ValueKind == JsonValueKind.String)
                .OrderBy(verdict => verdict.GetProperty("scenario").GetString(), StringComparer.Ordinal)
                .Select(verdict => Regex.Replace(verdict.GetProperty("curl").GetString()!, @"127\.0\.0\.1:\d+", "mock")),
        ];
    }

    private JsonElement Report() => Json(File.ReadAllText(_folder.File("report.json")));

    private static string Shape(JsonElement map) => string.Join(' ', map.EnumerateObject().Select(member => $"{member.Name}:{member.Value.ValueKind}"));

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
