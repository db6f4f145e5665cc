using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Harness.Runner.Transport;

/// <summary>
/// A small HTTP listener that receives callbacks. It is a bare Kestrel: a host would read configuration, write logs and take Ctrl-C for itself.
/// Bodies are bounded one by one and together, so that a hostile target can't exhaust memory.
/// </summary>
public sealed class CallbackInbox : ICallbackInbox, IAsyncDisposable
{
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, CallbackSlot> _slots = new(StringComparer.Ordinal);
    private readonly Lock _ids = new();
    private readonly CallbackInboxOptions _options;
    private readonly Func<string> _nextId;
    private readonly TimeProvider _time;
    private readonly ByteBudget _budget;
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly KestrelServer _server;
    private Uri? _prefix;

    private CallbackInbox(CallbackInboxOptions options, Func<string> nextId, TimeProvider time)
    {
        _options = options;
        _nextId = nextId;
        _time = time;
        _budget = new ByteBudget(options.LargestTotal);
        _server = new KestrelServer(
            Options.Create(KestrelOptions()),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>
    /// Listens. <paramref name="nextId"/> gives each slot the last segment of its path: URL-safe, different each time, and not to be guessed.
    /// Throws <see cref="IOException"/> when the port is taken.
    /// </summary>
    public static async Task<CallbackInbox> StartAsync(CallbackInboxOptions options, Func<string> nextId, TimeProvider time, CancellationToken cancel)
    {
        var inbox = new CallbackInbox(options, nextId, time);
        try
        {
            await inbox.ListenAsync(cancel);
            return inbox;
        }
        catch
        {
            await inbox.DisposeAsync();
            throw;
        }
    }

    /// <summary>The port on which it listens.</summary>
    public int Port { get; private set; }

    /// <inheritdoc/>
    public ICallbackSlot Open()
    {
        while (true)
        {
            var id = NextId();
            var slot = new CallbackSlot(new Uri(_prefix!, id), _options.MostDeliveries, _budget, _time, _ => _slots.TryRemove(id, out var _));
            if (_slots.TryAdd(id, slot))
                return slot;
        }
    }

    /// <summary>Stops listening; requests under way have half a second to end.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(ShutdownLimit, _time);
        await _server.StopAsync(limit.Token);
        _server.Dispose();
        await _services.DisposeAsync();
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        var application = new CallbackApplication(id => _slots.GetValueOrDefault(id), _options, _budget, _time);
        await _server.StartAsync(application, cancel);
        Port = new Uri(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()).Port;
        _prefix = _options.PublicUrl is { } published
            ? new Uri(published.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/")
            : new Uri($"http://127.0.0.1:{Port}/");
    }

    private KestrelServerOptions KestrelOptions()
    {
        var options = new KestrelServerOptions { ApplicationServices = _services, AddServerHeader = false };
        // The application answers 413 itself, by its own bounds.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxConcurrentConnections = 256;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        if (_options.PublicUrl is null)
            options.Listen(IPAddress.Loopback, _options.Port);
        else
            options.ListenAnyIP(_options.Port);
        return options;
    }

    private string NextId()
    {
        lock (_ids)
            return _nextId();
    }
}
