namespace Harness.Acceptance.Browser;

public sealed class BoundedProcessTests
{
    [Test]
    public async Task A_program_that_does_not_exist_is_an_account() =>
        Assert.That(
            await Run("no-such-program-anywhere", [], 10),
            Has.Property("Succeeded").False.And.Property("Account").StartsWith("didn't start"));

    [Test]
    public async Task The_end_of_a_program_is_reported() =>
        Assert.That(
            await Run("dotnet", ["--version"], 60),
            Has.Property("Succeeded").True.And.Property("Account").StartsWith("exited with 0: "));

    [Test]
    public async Task A_program_past_its_limit_is_stopped()
    {
        var (node, _) = PlaywrightDriver.Command(Machine.This());
        var result = await Run(node, ["-e", "setTimeout(() => 0, 600000)"], 1);
        Assert.That(result, Has.Property("Succeeded").False.And.Property("Account").StartsWith("was stopped after 1 s"));
    }

    private static Task<CommandResult> Run(string program, IReadOnlyList<string> arguments, int seconds) =>
        BoundedProcess.RunAsync(program, arguments, TimeSpan.FromSeconds(seconds), CancellationToken.None);
}
