using System.Text.Json;

namespace Harness.Acceptance.OwnDialect;

/// <summary>A provider that nobody has heard of, described as data in a folder of its own: served, certified, and caught when it breaks its word.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OwnDialectTests : IDisposable
{
    private static readonly string Written = Repository.File("tests", "Harness.Acceptance", "OwnDialect");

    private readonly string _folder = Directory.CreateTempSubdirectory("harness-own-").FullName;

    public OwnDialectTests()
    {
        File.Copy(Path.Combine(Written, "atelier.yaml"), Path.Combine(_folder, "atelier.yaml"));
        Directory.CreateDirectory(Path.Combine(_folder, "scenarios"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Written, "scenarios")))
            File.Copy(file, Path.Combine(_folder, "scenarios", Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task It_is_certified_against_the_embedded_mock()
    {
        var run = await CheckAsync();

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        Assert.That(run.Output, Does.Contain("atelier: conformant — 9 of 9 clauses checked"));
    }

    [Test]
    public async Task It_is_served_by_one_process_and_certified_by_another()
    {
        using var mock = await ServedMock.StartAsync(_folder, "--spec", "atelier.yaml");

        var run = await CheckAsync("--target", $"{mock.Address}/atelier", "--key", "sk-any", "--fault-injection");

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        Assert.That(run.Output, Does.Contain("atelier: conformant — 9 of 9 clauses checked"));
        Assert.That(run.Output, Does.Contain("coins"));
    }

    [TestCase("sketch: { ignores: [n] }", "sketch: {}", "one-sketch")]
    [TestCase("range: [1, 4]", "range: [1, 5]", "most-works")]
    [TestCase("detail: { reason: $code, text: $message }", "reason: $code", "nested-error", "most-works")]
    [TestCase("path: /api/studio", "path: /api/atelier", "path", "works", "n-works", "one-sketch", "most-works", "aspects", "nested-error", "key")]
    [TestCase("{ from: aspect, default: 1024x1024 }", "1024x1024", "aspects")]
    [TestCase("unknown-model: { status: 422,", "unknown-model: { status: 404,")]
    public async Task A_value_that_is_served_otherwise_breaks_the_clauses_that_promise_it(string promised, string served, params string[] broken)
    {
        var whole = await File.ReadAllTextAsync(Path.Combine(_folder, "atelier.yaml"));
        Assert.That(whole.Split(promised), Has.Length.EqualTo(2));
        Directory.CreateDirectory(Path.Combine(_folder, "served"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "served", "atelier.yaml"), whole.Replace(promised, served, StringComparison.Ordinal));
        using var mock = await ServedMock.StartAsync(_folder, "--spec", "served");

        var run = await CheckAsync("--target", $"{mock.Address}/atelier", "--key", "sk-any", "--fault-injection");

        Assert.That(run.ExitCode, Is.EqualTo(broken.Length == 0 ? 0 : 1), run.Output + run.Errors);
        Assert.That(FailedClauses(), Is.EquivalentTo(broken));
        Assert.That(broken.Where(clause => !run.Output.Contains(clause, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Another_dialect_of_the_folder_extends_it()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "branch.yaml"), """
            dialect: branch
            extends: atelier
            title: The atelier's branch
            bases:
              - { path: /branch, clause: path }
            operations:
              draw: { parameters: { n: { rules: [{ range: [1, 2] }] } } }
            clauses:
              document: letter.txt
              drawing:
                - { id: most-works, level: must, text: More than two works are refused with 422., section: Postscript }
            """);
        await File.WriteAllTextAsync(Path.Combine(_folder, "branch-scenarios.yaml"), """
            topic: branch
            dialects: [branch]
            scenarios:
              - id: three
                clause: most-works
                request: { operation: draw, json: { model: fresco, prompt: $prompt, n: 3 } }
                expect: { status: 422 }
            """);

        var clauses = await HarnessAsync("list", "clauses", "--spec", "branch.yaml");
        var check = await HarnessAsync("check", "--spec", "branch.yaml", "--scenarios", "branch-scenarios.yaml", "--out", "report");
        var lint = await HarnessAsync("lint", "branch-scenarios.yaml", "scenarios", "--spec", "branch.yaml", "--spec", "atelier.yaml");

        Assert.That(clauses.Output, Does.Contain("More than two works").And.Contain("A refusal has ok false").And.Not.Contain("More than four"));
        Assert.That(check.ExitCode, Is.EqualTo(3), "clauses that no scenario checks are not green: " + check.Output + check.Errors);
        Assert.That(FailedClauses(), Is.Empty);
        Assert.That(lint.Output, Does.EndWith("2 dialects, 14 cases: no mistakes\n"));
    }

    [Test]
    public async Task A_dialect_of_one_s_own_replaces_the_shipped_one_of_its_name_and_the_others_stay()
    {
        var shipped = (await File.ReadAllTextAsync(Repository.File("spec", "acedata.yaml"))).Replace("title: OpenAI", "title: My own OpenAI", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_folder, "acedata.yaml"), shipped);

        var alone = await HarnessAsync("list", "dialects", "--spec", "acedata.yaml");
        var both = await HarnessAsync("list", "dialects", "--spec", "acedata.yaml", "--dialect", "acedata", "--dialect", "3hei");

        Assert.That(alone.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
        Assert.That(both.Output, Does.Contain("My own OpenAI").And.Contain("3hei"));
    }

    [TestCase("check", "--scenarios", "scenarios")]
    [TestCase("mock", "--port", "0")]
    [TestCase("list", "clauses")]
    public async Task Mistakes_are_told_with_their_places(string command, params string[] more)
    {
        var file = Path.Combine(_folder, "atelier.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("auth: bearer", "auth: bearer\npirces: []", StringComparison.Ordinal));

        var run = await HarnessAsync([command, "--spec", "atelier.yaml", .. more]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.StartWith("harness: the dialects have mistakes:\natelier.yaml:9:1: a dialect has no key 'pirces'"));
    }

    [TestCase("there is no file or folder 'none'", "list", "dialects", "--spec", "none")]
    [TestCase("there is no file or folder 'none'", "check", "--spec", "atelier.yaml", "--scenarios", "none")]
    [TestCase("no scenario is about what is to be checked", "check", "--spec", "atelier.yaml")]
    [TestCase("there is no dialect 'ateleir'; did you mean 'atelier'?", "list", "clauses", "--spec", "atelier.yaml", "--dialect", "ateleir")]
    [TestCase("the dialect 'atelier' is described by atelier.yaml already", "list", "clauses", "--spec", "atelier.yaml", "--spec", "./atelier.yaml")]
    public async Task What_can_t_be_meant_is_a_usage_error(string problem, params string[] arguments)
    {
        var run = await HarnessAsync(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain(problem));
    }

    private Task<CommandRun> CheckAsync(params string[] more) =>
        HarnessAsync(["check", "--spec", "atelier.yaml", "--scenarios", "scenarios", "--out", "report", .. more]);

    private Task<CommandRun> HarnessAsync(params string[] arguments) => CommandRun.OfAsync("dotnet", [ServedMock.Program, .. arguments], _folder);

    private string[] FailedClauses()
    {
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "report", "report.json")));
        return
        [
            .. report.RootElement.GetProperty("verdicts").EnumerateArray()
                .Where(verdict => verdict.GetProperty("verdict").GetString() == "failed")
                .Select(verdict => verdict.GetProperty("clause").GetString()!)
                .Distinct(),
        ];
    }
}
