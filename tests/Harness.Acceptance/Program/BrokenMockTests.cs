namespace Harness.Acceptance.Program;

/// <summary><c>harness mock --break</c>: one promise broken, for <c>harness check</c> and for people.</summary>
public sealed class BrokenMockTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [TestCase("gptimageapi/success-message-ok", "success-message-ok")]
    [TestCase("xhuoapi/request-id", "request-id")]
    public async Task A_check_of_it_finds_the_broken_promise(string promise, string clause)
    {
        using var folder = new TemporaryFolder();
        var dialect = promise.Split('/')[0];
        var name = (await ListAsync(dialect)).First(mutation => mutation.StartsWith(promise + "/", StringComparison.Ordinal));
        await using var mock = HarnessProcess.Start(folder.Path, ["mock", "--port", "0", "--break", name]);
        var lines = await mock.LinesToAsync("Ctrl-C ends it.", Limit);

        // As it is printed, so that what is pasted works.
        var printed = lines.First(line => line.StartsWith("harness check ", StringComparison.Ordinal)).Split(' ')[1..];
        var run = await HarnessProcess.RunAsync(folder.Path, Limit, [.. printed, "--strict"]);

        Assert.That(lines[0], Does.StartWith($"Broken on purpose: {name} (spec/{dialect}.yaml:"));
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Console);
        Assert.That(run.Output, Does.Contain(clause));
    }

    private static async Task<string[]> ListAsync(string dialect)
    {
        using var folder = new TemporaryFolder();
        var run = await HarnessProcess.RunAsync(folder.Path, Limit, ["list", "mutations", "--dialect", dialect]);
        return [.. run.Output.Split('\n').Select(line => line.Split(' ')[0])];
    }
}
