using Harness.Cli.Proving;
using Harness.Proof;
using Spectre.Console;

namespace Harness.Cli.Tests;

/// <summary>How the steps of a proof end.</summary>
public sealed class ProofProgressTests
{
    [Test]
    public async Task What_was_seen_before_an_interruption_counts() =>
        Assert.That(await FollowAsync(new CancellationToken(canceled: true)), Has.Count.EqualTo(1));

    [Test]
    public void What_gives_up_without_an_interruption_is_a_fault() =>
        Assert.That(() => FollowAsync(CancellationToken.None), Throws.TypeOf<OperationCanceledException>());

    private static async Task<IReadOnlyCollection<ProofStep>> FollowAsync(CancellationToken cancel)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        return await new ProofProgress(console).FollowAsync(BrokenOff(), 2, cancel);
    }

    private static async IAsyncEnumerable<ProofStep> BrokenOff()
    {
        await Task.Yield();
        yield return new ProofStep.Unbroken(null!, []);
        throw new OperationCanceledException();
    }
}
