using Harness.Runner;

namespace Harness.Reports.Tests;

[CancelAfter(20_000)]
public sealed class ProgressViewTests
{
    [Test]
    public async Task Without_a_terminal_a_line_is_printed_now_and_then(CancellationToken cancel)
    {
        using var console = new PlainConsole(80);
        var results = await new ProgressView(console.Ansi).FollowAsync(ManyAsync(50), 50, cancel);
        Assert.That(results, Has.Length.EqualTo(50));
        Assert.That(console.Text, Is.EqualTo("10 of 50 cases, 1 failed\n20 of 50 cases, 1 failed\n30 of 50 cases, 1 failed\n40 of 50 cases, 1 failed\n50 of 50 cases, 1 failed\n"));
    }

    [TestCase(0)]
    [TestCase(3)]
    public async Task A_wrong_total_does_no_harm(int total, CancellationToken cancel)
    {
        using var console = new PlainConsole(80);
        Assert.That(await new ProgressView(console.Ansi).FollowAsync(ManyAsync(10), total, cancel), Has.Length.EqualTo(10));
    }

    private static async IAsyncEnumerable<CaseResult> ManyAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i == 0 ? SampleRun.Mixed[2] : SampleRun.Mixed[0];
        }
    }
}
