using Harness.Acceptance.HostileTargets;

namespace Harness.Acceptance.Program;

/// <summary><c>harness check</c> as a CI pipeline starts it.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class CheckCommandTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [TestCase("1", "1")]
    [TestCase("8", "-20")]
    [TestCase("4", "2147483647")]
    public async Task The_embedded_mock_keeps_every_promise(string parallel, string seed)
    {
        using var folder = new TemporaryFolder();

        var run = await HarnessProcess.RunAsync(folder.Path, Limit, ["check", "--parallel", parallel, "--seed", seed]);

        Assert.That(run.ExitCode, Is.Zero, run.Console);
        var reports = Reports.Read(folder.File("harness-report"));
        Assert.That(reports.Verdicts.Select(verdict => verdict.GetProperty("verdict").GetString()), Has.All.EqualTo("passed"));
        var (dialects, suite, _) = await Shipped.LoadAsync();
        Assert.That(reports.Verdicts, Has.Length.EqualTo(suite.Cases.Length));
        foreach (var dialect in dialects)
        {
            var observable = dialect.Clauses.Count(clause => clause.Unobservable is null);
            Assert.That(run.Output, Does.Contain($"{dialect.Name}: conformant — {observable} of {observable} clauses checked\n"));
        }
    }

    [TestCase("sk-from-option", "", "sk-from-option")]
    [TestCase("", " sk-from-variable\n", "sk-from-variable")]
    [TestCase("sk-from-option", "sk-from-variable", "sk-from-option")]
    [TestCase("@x", "", "@x")]
    public async Task The_key_comes_from_the_option_or_the_variable(string option, string variable, string sent)
    {
        using var folder = new TemporaryFolder();
        await using var server = new HostileServer(Scripts.Json("{}"));

        var run = await HarnessProcess.RunAsync(
            folder.Path,
            Limit,
            ["check", "--target", server.Address, "--dialect", "xhuoapi", "--scenario", "created-is-zero", .. option.Length > 0 ? (string[])["--key", option] : []],
            ("HARNESS_KEY", variable));

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Console);
        Assert.That(server.Heads, Is.Not.Empty);
        Assert.That(server.Heads, Has.All.Contain($"Authorization: Bearer {sent}\r\n"));
        Assert.That(run.Console + Reports.Read(folder.File("harness-report")).Text, Does.Not.Contain("sk-from"));
    }

    [Test]
    public async Task Without_a_key_none_is_sent()
    {
        using var folder = new TemporaryFolder();
        await using var server = new HostileServer(Scripts.Json("{}"));

        await HarnessProcess.RunAsync(folder.Path, Limit, ["check", "--target", server.Address, "--dialect", "xhuoapi", "--scenario", "created-is-zero"]);

        Assert.That(server.Heads, Is.Not.Empty);
        Assert.That(server.Heads, Has.All.Not.Contain("Authorization"));
    }

    [Test]
    public async Task Help_shows_no_key()
    {
        using var folder = new TemporaryFolder();

        var run = await HarnessProcess.RunAsync(folder.Path, Limit, ["check", "--help"], ("HARNESS_KEY", Check.Key));

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Console, Does.Contain("HARNESS_KEY").And.Not.Contain(Check.Key));
    }
}
