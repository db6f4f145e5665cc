namespace Harness.Acceptance;

/// <summary>One run of <c>harness check</c> against a target, by the real program, with what must hold whatever the target does.</summary>
internal sealed record Check(HarnessRun Run, Reports Reports)
{
    public const string Key = "sk-secret-7f3a9c51e0d84b26";

    private const long MostMemory = 500L * 1024 * 1024;
    private const string Dialect = "xhuoapi";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs to the end and asserts: bounded in time and memory, reports whole, the key nowhere.</summary>
    public static async Task<Check> AgainstAsync(string target, params string[] more)
    {
        using var folder = new TemporaryFolder();
        var run = await HarnessProcess.RunAsync(folder.Path, Limit, Arguments(target, folder, more));
        return await ReadAsync(run, folder);
    }

    public static string[] Arguments(string target, TemporaryFolder folder, params string[] more) =>
        ["check", "--target", target, "--dialect", Dialect, "--key", Key, "--out", folder.File("out"), .. more];

    /// <summary>Reads what a finished run left in the folder.</summary>
    public static async Task<Check> ReadAsync(HarnessRun run, TemporaryFolder folder)
    {
        TestContext.Out.WriteLine($"exit code {run.ExitCode}, {run.PeakBytes >> 20} MiB");
        Assert.That(run.ExitCode, Is.AnyOf(0, 1, 3), run.Console);
        var check = new Check(run, Reports.Read(folder.File("out")));
        await check.AssertWholeAsync();
        check.AssertSecret();
        Assert.That(run.PeakBytes, Is.InRange(1, MostMemory), "memory");
        return check;
    }

    private async Task AssertWholeAsync()
    {
        var (dialects, suite, _) = await Shipped.LoadAsync();
        var clauses = dialects.Single(dialect => dialect.Name == Dialect).Clauses.Where(clause => clause.Unobservable is null).Select(clause => clause.Id);
        var cases = suite.Cases.Where(one => one.Dialect.Name == Dialect).Select(one => one.Name);
        string[] names = [.. Reports.Verdicts.Select(verdict => verdict.GetProperty("scenario").GetString()!)];
        Assert.Multiple(() =>
        {
            Assert.That(names, Is.EquivalentTo(cases), "a verdict for every case");
            Assert.That(Reports.Verdicts.Select(verdict => verdict.GetProperty("clause").GetString()).Distinct(), Is.EquivalentTo(clauses), "every clause has a verdict");
            Assert.That(Reports.Json.GetProperty("counts").EnumerateObject().Sum(count => count.Value.GetInt32()), Is.EqualTo(names.Length), "the counts add up");
            Assert.That(Reports.Json.GetProperty("exitCode").GetInt32(), Is.EqualTo(Run.ExitCode));
            Assert.That(Reports.Junit.Descendants("testcase").Count(), Is.EqualTo(names.Length), "a JUnit case for every verdict");
            Assert.That(Reports.Log.Count(line => line.GetProperty("type").GetString() == "verdict"), Is.EqualTo(names.Length), "a line for every verdict");
            Assert.That(Reports.Log[^1].GetProperty("type").GetString(), Is.EqualTo("end"));
        });
    }

    private void AssertSecret()
    {
        Assert.That(Reports.Text, Does.Not.Contain(Key).And.Not.Contain(Key[3..]), "the key in a report");
        Assert.That(Run.Console, Does.Not.Contain(Key).And.Not.Contain(Key[3..]), "the key on the console");
        Assert.That(Run.Console, Does.Not.Contain("\u001b"), "what a terminal would obey");
    }
}
