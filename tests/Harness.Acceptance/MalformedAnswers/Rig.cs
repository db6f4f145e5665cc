using System.Collections.Concurrent;
using System.Collections.Immutable;
using Harness.Mock;
using Harness.Runner;
using Harness.Runner.Transport;
using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>The runner as a library, one case at a time: first against the mock to learn what keeps each promise, then against whatever a test serves.</summary>
internal sealed class Rig : IAsyncDisposable
{
    /// <summary>For an answer that comes without being waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly PromptTexts _prompts = new(7);
    private readonly ScenarioSuite _suite;
    private readonly CallbackInbox _inbox;

    private Rig(ScenarioSuite suite, CallbackInbox inbox) => (_suite, _inbox) = (suite, inbox);

    public int InboxPort => _inbox.Port;

    public static async Task<Rig> OpenAsync()
    {
        var (_, suite, _) = await Shipped.LoadAsync();
        var ids = 0;
        var inbox = await CallbackInbox.StartAsync(new CallbackInboxOptions(), () => $"slot{Interlocked.Increment(ref ids)}", TimeProvider.System, CancellationToken.None);
        return new Rig(suite, inbox);
    }

    public async ValueTask DisposeAsync() => await _inbox.DisposeAsync();

    /// <summary>Runs the first case of every scenario of a MUST against a mock, each of which must pass, and keeps what came.</summary>
    public async Task<ImmutableArray<Recording>> RecordAsync()
    {
        var (dialects, _, _) = await Shipped.LoadAsync();
        await using var mock = await MockServer.StartAsync(new MockOptions(), Task.FromResult(dialects), CancellationToken.None);
        var recordings = new ConcurrentDictionary<string, Recording>();
        var firsts = _suite.Cases.Where(one => one.Clause.Level == ClauseLevel.Must).DistinctBy(one => (one.Dialect.Name, one.Scenario));
        await Parallel.ForEachAsync(firsts, async (one, _) =>
        {
            Recorder? recorder = null;
            var verdict = await JudgeAsync(one, mock.Address, Patience, (sender, pictures) => recorder = new Recorder(sender, pictures, _inbox));
            Assert.That(verdict, Is.InstanceOf<Verdict.Passed>(), one.Name);
            recordings[one.Name] = recorder!.Of(one);
        });
        return [.. recordings.Values.OrderBy(recording => recording.Case.Name, StringComparer.Ordinal)];
    }

    /// <summary>The verdict on a case by what is served at an address, over connections of its own.</summary>
    public Task<Verdict> JudgeAsync(Case one, Uri address, TimeSpan limit) => JudgeAsync(one, address, limit, (_, _) => null);

    private async Task<Verdict> JudgeAsync(Case one, Uri address, TimeSpan limit, Func<ISender, IPictureSource, Recorder?> record)
    {
        using var sender = new HttpSender(TimeProvider.System);
        using var pictures = new PictureFetcher(NetworkZone.Loopback, limit, TimeProvider.System);
        var recorder = record(sender, pictures);
        var run = new SuiteRun(Settings(new Uri(address, one.Dialect.Name), limit), recorder ?? (ISender)sender, recorder ?? (ICallbackInbox)_inbox, recorder ?? (IPictureSource)pictures, TimeProvider.System);
        List<CaseResult> results = [];
        await foreach (var result in run.RunAsync([one], CancellationToken.None))
            results.Add(result);
        return results.Single().Verdict;
    }

    private RunSettings Settings(Uri address, TimeSpan limit) => new()
    {
        Target = Target.TryRead(address.ToString(), null, out var target, out var problem) ? target : throw new ArgumentException(problem),
        Key = "sk-malformed",
        Prompts = _prompts,
        Assets = _suite.Assets,
        Parallel = 1,
        Limit = limit,
        Capabilities = TargetCapabilities.All,
    };
}
