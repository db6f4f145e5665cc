using Harness.Mock;

namespace Harness.Acceptance.HostileTargets;

/// <summary>A proxy that waits for the end of every stream and passes it on whole: each event is right, and yet nobody sees a picture come about.</summary>
public sealed class BufferingProxyTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [TestCase("openai-2025", "streaming", "stream-as-it-is-made")]
    [TestCase("openai-2025", "responses-streaming", "responses-stream-in-time")]
    [TestCase("openai-2026", "streams", "stream-as-it-is-made")]
    public async Task The_promise_of_a_stream_in_time_warns_and_no_other(string dialect, string topic, string clause)
    {
        await using var mock = await Mocks.StartAsync(dialect, new MockOptions { Pace = TimeSpan.FromMilliseconds(40) });
        await using var proxy = await AccentedProxy.StartAsync(mock.Address, _ => { });
        using var folder = new TemporaryFolder();

        var run = await HarnessProcess.RunAsync(
            folder.Path, Limit, ["check", "--target", proxy.Address, "--dialect", dialect, "--key", Check.Key, "--fault-injection", "--scenario", $"{dialect}/{topic}/*", "--out", folder.File("out")]);

        var verdicts = Reports.Read(folder.File("out")).Verdicts
            .Select(verdict => (Clause: verdict.GetProperty("clause").GetString(), Verdict: verdict.GetProperty("verdict").GetString()))
            .ToLookup(verdict => verdict.Verdict, verdict => verdict.Clause);
        Assert.That(verdicts["warned"].Distinct(), Is.EqualTo([clause]), run.Console);
        Assert.That(verdicts.Select(group => group.Key), Is.EquivalentTo(["passed", "warned", "not-run"]), run.Console);
        Assert.That(verdicts["passed"], Does.Not.Contain(clause).And.Not.Empty);
    }
}
