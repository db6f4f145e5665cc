namespace Harness.Acceptance.Readme;

/// <summary>What the README promises about itself.</summary>
public sealed class ReadmeTests
{
    private const string Benchmarks = "tests/Harness.Benchmarks";

    [Test]
    public void It_is_short() => Assert.That(ReadmeFile.Lines, Has.Length.LessThanOrEqualTo(170));

    [Test]
    public void Its_sections_stand_in_the_order_in_which_a_newcomer_asks() => Assert.That(
        ReadmeFile.Lines.Where(line => line.StartsWith('#') && !line.StartsWith("# yaml", StringComparison.Ordinal)),
        Is.EqualTo((string[])["# Harness", "## Two commands", "## Mock a provider", "## Certify a proxy", "## Write a scenario", "## Prove that the suite can fail", "## Exit codes", "## Dependencies", "## Layout"]));

    [Test]
    public void The_two_commands_are_what_every_commit_must_pass()
    {
        var steps = File.ReadAllLines(Repository.File(".ci", "run")).Where(line => line.StartsWith("step ", StringComparison.Ordinal)).ToArray();
        var commands = ReadmeFile.Blocks("sh")[0].Split('\n');
        Assert.That(commands, Has.Length.EqualTo(2));
        Assert.That(steps[0], Is.EqualTo($"step {commands[0]}"));
        Assert.That(steps[1], Is.EqualTo($"step {commands[1]} --logger trx --results-directory \"$results\""));
    }

    // The second block is the end of a scenario, and takes any request before it.
    [Test]
    public async Task Its_scenarios_have_no_mistakes()
    {
        string[] blocks = [.. ReadmeFile.Blocks("yaml")];
        Assert.That(blocks, Has.Length.EqualTo(2));
        var streamed = $"  - id: streamed\n    clause: nano-created-zero\n    request: {{ operation: edit, json: {{ model: nano-banana }} }}\n{blocks[1]}";
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("assets"));
        foreach (var asset in Directory.EnumerateFiles(Repository.File("scenarios", "assets")))
            File.Copy(asset, Path.Combine(folder.File("assets"), Path.GetFileName(asset)));
        await File.WriteAllTextAsync(folder.File("readme.yaml"), $"{blocks[0]}\n{streamed}\n");

        var run = await HarnessProcess.RunAsync(folder.Path, TimeSpan.FromSeconds(30), ["lint", "readme.yaml"]);

        Assert.That(run.ExitCode, Is.Zero, run.Console);
        Assert.That(run.Output, Does.Contain("3 cases: no mistakes"));
    }

    // Running them takes minutes; the solution is built by every test run.
    [Test]
    public void The_benchmarks_that_it_names_are_built()
    {
        Assert.That(ReadmeFile.Lines, Has.Some.Contain($"`dotnet run -c Release --project {Benchmarks}`"));
        var project = Path.Combine(Benchmarks, $"{Path.GetFileName(Benchmarks)}.csproj");
        Assert.That(Repository.File(project), Does.Exist);
        Assert.That(File.ReadAllText(Repository.File("Harness.sln")).Replace('\\', '/'), Does.Contain(project));
    }
}
