using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Harness.Mock.Callbacks;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Tests.Callbacks;

/// <summary>Waits for callbacks: keeps what was posted and answers with the statuses it was given, in order; the last one over and over.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    /// <summary>In place of a status: no answer at all.</summary>
    public const int Hang = 0;

    private readonly Channel<string> _posted = Channel.CreateUnbounded<string>();
    private readonly int[] _statuses;
    private TinySite _site = null!;
    private int _answered = -1;

    private Receiver(int[] statuses) => _statuses = statuses;

    public Uri Address => _site.Address;

    public bool HasMore => _posted.Reader.TryPeek(out _);

    public static Task<Receiver> StartAsync(params int[] statuses) => StartAtAsync(0, statuses);

    public static async Task<Receiver> StartAtAsync(int port, params int[] statuses)
    {
        var receiver = new Receiver(statuses);
        receiver._site = await TinySite.StartAsync(receiver.TakeAsync, port);
        return receiver;
    }

    /// <summary>A port where nobody listens.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Parcel Parcel(string body) => new(Address, _ => ValueTask.FromResult(Encoding.UTF8.GetBytes(body)));

    /// <summary>The next body that was posted.</summary>
    public async Task<string> NextAsync() => await _posted.Reader.ReadAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var status = _statuses[Math.Min(Interlocked.Increment(ref _answered), _statuses.Length - 1)];
        _posted.Writer.TryWrite(context.Request is { Method: "POST", ContentType: "application/json" } ? body : $"{context.Request.Method} {context.Request.ContentType}");
        if (status == Hang)
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        context.Response.StatusCode = status;
    }
}
