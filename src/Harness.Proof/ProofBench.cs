using System.Collections.Immutable;
using System.Security.Cryptography;
using Harness.Mock;
using Harness.Runner;
using Harness.Runner.Transport;
using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Mutations;

namespace Harness.Proof;

/// <summary>What every mock of a proof is run with, opened once.</summary>
internal sealed class ProofBench : IAsyncDisposable
{
    // The mock takes any key but the reserved one.
    private const string Key = "sk-embedded-mock-key";

    /// <summary>How many requests one mock gets at once: most of them wait for events to come.</summary>
    private const int RequestsAtOnce = 8;

    private const long MostDrawnBytes = 128 << 20;

    // Long enough that scenarios can tell a stream from an answer at once.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);

    // Longer than any time that scenarios demand of an answer, as short as can be: a stream that never ends takes all of it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly CallbackWaits Waits = new(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(500));

    private readonly ProofSettings _settings;
    private readonly PromptTexts _prompts;
    private readonly PictureMemory _seen = new();
    private readonly MockWorkshop _workshop = new(MostDrawnBytes);
    private readonly CallbackInbox _inbox;
    private readonly HttpSender _sender;

    private ProofBench(ProofSettings settings, CallbackInbox inbox)
    {
        (_settings, _inbox) = (settings, inbox);
        _prompts = new PromptTexts(settings.Seed);
        _sender = new HttpSender(settings.Time);
    }

    public static async Task<ProofBench> OpenAsync(ProofSettings settings, CancellationToken cancel)
    {
        var inbox = await CallbackInbox.StartAsync(new CallbackInboxOptions(), () => RandomNumberGenerator.GetHexString(32, lowercase: true), settings.Time, cancel);
        return new ProofBench(settings, inbox);
    }

    /// <summary>Makes the requests of a suite ready, to be sent to any number of mocks of its dialect.</summary>
    public PreparedSuite Prepare(Dialect dialect, IEnumerable<Case> cases) => PreparedSuite.Of(cases, SettingsFor(dialect));

    /// <summary>Runs a suite against a mock of its own that serves this dialect with these edits.</summary>
    public async Task<BenchRun> RunAsync(Dialect served, ImmutableArray<WireRow> wire, PreparedSuite suite, CancellationToken cancel)
    {
        var options = new MockOptions { Seed = (ulong)_settings.Seed, Pace = Pace, Wire = wire, Workshop = _workshop, Time = _settings.Time };
        await using var mock = await MockServer.StartAsync(options, Task.FromResult<ImmutableArray<Dialect>>([served]), cancel);
        // A fetcher gives up after some silence, which is its mock's own.
        using var pictures = new PictureFetcher(NetworkZone.Loopback, Limit, _settings.Time);
        var run = new SuiteRun(SettingsFor(served), new MutantSender(_sender, mock.Address), _inbox, pictures, _settings.Time);
        var verdicts = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        await foreach (var result in run.RunAsync(suite, cancel))
            verdicts[result.Scenario] = result.Verdict;
        cancel.ThrowIfCancellationRequested();
        return new BenchRun(verdicts, mock.IdleWireRows);
    }

    public async ValueTask DisposeAsync()
    {
        await _inbox.DisposeAsync();
        _sender.Dispose();
    }

    private RunSettings SettingsFor(Dialect dialect) => new()
    {
        Target = MutantSender.TargetOf(dialect),
        Key = Key,
        Prompts = _prompts,
        Assets = _settings.Assets,
        Parallel = RequestsAtOnce,
        Limit = Limit,
        Capabilities = TargetCapabilities.All,
        Pictures = _seen,
        Evidence = EvidenceKeeping.Dropped,
        CallbackWaits = Waits,
        Standing = TargetStanding.Proven,
    };
}
