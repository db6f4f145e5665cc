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

    // Long enough that scenarios can tell a stream from an answer at once.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);

    // Longer than any time that scenarios demand of an answer, as short as can be: a stream that never ends takes all of it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly CallbackWaits Waits = new(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(500));

    private readonly ProofSettings _settings;
    private readonly PromptTexts _prompts;
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

    /// <summary>Runs cases against a mock of its own that serves this dialect with these edits; in the order of the cases.</summary>
    public async Task<ImmutableArray<CaseVerdict>> RunAsync(Dialect served, ImmutableArray<WireRow> wire, ImmutableArray<Case> cases, CancellationToken cancel)
    {
        var options = new MockOptions { Seed = (ulong)_settings.Seed, Pace = Pace, Wire = wire, Time = _settings.Time };
        await using var mock = await MockServer.StartAsync(options, Task.FromResult<ImmutableArray<Dialect>>([served]), cancel);
        // A fetcher gives up after some silence, which is its mock's own.
        using var pictures = new PictureFetcher(NetworkZone.Loopback, Limit, _settings.Time);
        var run = new SuiteRun(SettingsFor(new Uri(mock.Address, served.Name)), _sender, _inbox, pictures, _settings.Time);
        var verdicts = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        await foreach (var result in run.RunAsync(cases, cancel))
            verdicts[result.Scenario] = result.Verdict;
        cancel.ThrowIfCancellationRequested();
        return [.. cases.Select(one => new CaseVerdict(one, verdicts[one.Name]))];
    }

    public async ValueTask DisposeAsync()
    {
        await _inbox.DisposeAsync();
        _sender.Dispose();
    }

    private RunSettings SettingsFor(Uri address) => new()
    {
        Target = Target.TryRead(address.ToString(), onlyBase: null, out var target, out var problem) ? target : throw new ArgumentException(problem, nameof(address)),
        Key = Key,
        Prompts = _prompts,
        Assets = _settings.Assets,
        Parallel = RequestsAtOnce,
        Limit = Limit,
        Capabilities = TargetCapabilities.All,
        CallbackWaits = Waits,
        Standing = TargetStanding.Proven,
    };
}
