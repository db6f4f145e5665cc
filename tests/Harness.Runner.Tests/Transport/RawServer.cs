using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Harness.Runner.Tests.Transport;

/// <summary>A TCP server that answers each connection with a script, however rude; it has read the request's header by then, and keeps it.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Stream, CancellationToken, Task> _script;
    private readonly Task _accepting;
    private readonly ConcurrentBag<Task> _running = [];

    public RawServer(Func<Stream, CancellationToken, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Answers with these bytes (Latin-1) and closes.</summary>
    public RawServer(string answer) : this((stream, cancel) => WriteAsync(stream, answer, cancel)) { }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/v1/images");

    public ConcurrentQueue<string> Requests { get; } = [];

    public static async Task WriteAsync(Stream stream, string text, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancel);
        await stream.FlushAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        _listener.Dispose();
        await Task.WhenAll(_running);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _running.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            if (await ReadHeaderAsync(stream) is { } header)
            {
                Requests.Enqueue(header);
                await _script(stream, _end.Token);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
        {
            // The client has what it wanted, or the test is over.
        }
    }

    // A TLS handshake has no empty line: whatever isn't text counts as a whole header.
    private async Task<string?> ReadHeaderAsync(Stream stream)
    {
        var header = new StringBuilder();
        var piece = new byte[4096];
        while (!header.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(piece, _end.Token);
            if (count == 0)
                return null;
            header.Append(Encoding.Latin1.GetString(piece, 0, count));
            if (header[0] < ' ')
                break;
        }
        return header.ToString();
    }
}
