using System.Collections.Immutable;
using System.Security.Cryptography;
using Harness.Mock;
using Harness.Runner;
using Harness.Runner.Transport;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Cli.Commands;

/// <summary>What is checked, ready to be sent to: the embedded mock or a target, with everything that a run needs around it.</summary>
internal sealed class CheckTargets : IAsyncDisposable
{
    // The embedded mock takes any key but the reserved one.
    private const string EmbeddedKey = "sk-embedded-mock-key";

    // Long enough that scenarios can tell a stream from an answer at once.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);

    private readonly CheckOptions _options;
    private readonly AssetFolder _assets;
    private readonly PromptTexts _prompts;
    private readonly TimeProvider _time;
    private readonly HttpSender _sender;
    private readonly PictureFetcher _pictures;
    private readonly CallbackInbox _inbox;
    private readonly MockServer? _mock;
    private readonly TargetCapabilities _capabilities;

    private CheckTargets(CheckOptions options, AssetFolder assets, TimeProvider time, CallbackInbox inbox, MockServer? mock, NetworkZone zone)
    {
        (_options, _assets, _time, _inbox, _mock) = (options, assets, time, inbox, mock);
        _prompts = new PromptTexts(options.Seed);
        _sender = new HttpSender(time);
        _pictures = new PictureFetcher(zone, options.Limit, time);
        _capabilities = CapabilitiesOf(options, zone);
    }

    /// <summary>The target for a person.</summary>
    public string Text => _mock is null ? _options.Target! : "the embedded mock";

    /// <summary>The key that no report may show; empty when there is none.</summary>
    public string Key => (_mock is null ? _options.Key : EmbeddedKey) ?? "";

    public static async Task<CheckTargets> OpenAsync(CheckOptions options, ImmutableArray<Dialect> dialects, AssetFolder assets, TimeProvider time, CancellationToken cancel)
    {
        var target = Read(options.Target ?? "http://127.0.0.1", options.Base);
        var zone = await target.FindZoneAsync(cancel).ConfigureAwait(false);
        var inbox = await OpenInboxAsync(options, time, cancel).ConfigureAwait(false);
        var mock = options.Target is null
            ? await MockServer.StartAsync(new MockOptions { Seed = (ulong)options.Seed, Pace = Pace }, Task.FromResult(dialects), cancel).ConfigureAwait(false)
            : null;
        return new CheckTargets(options, assets, time, inbox, mock, zone);
    }

    /// <summary>The run of one dialect.</summary>
    public SuiteRun RunOf(Dialect dialect)
    {
        var settings = new RunSettings
        {
            Target = Read(_mock is null ? _options.Target! : new Uri(_mock.Address, dialect.Name).ToString(), _options.Base),
            Key = Key is { Length: > 0 } key ? key : null,
            Prompts = _prompts,
            Assets = _assets,
            Parallel = _options.Parallel,
            Limit = _options.Limit,
            Capabilities = _capabilities,
        };
        return new SuiteRun(settings, _sender, _inbox, _pictures, _time);
    }

    public async ValueTask DisposeAsync()
    {
        if (_mock is not null)
            await _mock.DisposeAsync().ConfigureAwait(false);
        await _inbox.DisposeAsync().ConfigureAwait(false);
        _sender.Dispose();
        _pictures.Dispose();
    }

    private static Target Read(string text, string? onlyBase) =>
        Target.TryRead(text, onlyBase, out var target, out var problem) ? target : throw new UsageException(problem);

    private static async Task<CallbackInbox> OpenInboxAsync(CheckOptions options, TimeProvider time, CancellationToken cancel)
    {
        var inbox = new CallbackInboxOptions { PublicUrl = options.PublicUrl, Port = PortOf(options) };
        try
        {
            // Unguessable, because a public inbox takes whatever comes to its paths for an answer of the target.
            return await CallbackInbox.StartAsync(inbox, () => RandomNumberGenerator.GetHexString(32, lowercase: true), time, cancel).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw new UsageException($"can't listen for callbacks on port {inbox.Port}: {error.Message.TrimEnd('.')}; --inbox-port names another");
        }
    }

    private static int PortOf(CheckOptions options) => options switch
    {
        { InboxPort: > 0 } => options.InboxPort,
        { PublicUrl: { IsDefaultPort: false } address } => address.Port,
        _ => 0,
    };

    private static TargetCapabilities CapabilitiesOf(CheckOptions options, NetworkZone zone) => options.Target is null
        ? TargetCapabilities.All with { MissingModels = [.. options.WithoutModels] }
        : new TargetCapabilities
        {
            NoCallbacks = options.PublicUrl is null && zone != NetworkZone.Loopback ? "the target isn't on this machine, and no --public-url says how it reaches this one" : null,
            NoFaultInjection = options.FaultInjection ? null : "only a mock can be asked for faults; --fault-injection says that the target is one",
            // A mock's pictures cost nothing.
            NoOddValues = options.OddValues || options.FaultInjection ? null : "what becomes of such values no document says, and those that are taken cost pictures; --odd-values sends them",
            MissingModels = [.. options.WithoutModels],
        };
}
