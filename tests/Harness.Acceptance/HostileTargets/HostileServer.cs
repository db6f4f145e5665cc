using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Harness.Acceptance.HostileTargets;

/// <summary>A TCP server that plays a script on every connection, however rude, and keeps the head of each request.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _heads = [];
    private readonly ConcurrentBag<Task> _serving = [];
    private readonly Script _script;
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;

    public HostileServer(Script script, X509Certificate2? certificate = null)
    {
        (_script, _certificate) = (script, certificate);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>Request lines and headers, as they came.</summary>
    public IReadOnlyCollection<string> Heads => _heads;

    /// <summary>Ends when the first request has come.</summary>
    public Task Asked => _asked.Task;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        _listener.Dispose();
        await Task.WhenAll(_serving);
        _end.Dispose();
        _certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _serving.Add(ServeAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var closing = socket;
        try
        {
            await using var stream = await OpenAsync(socket);
            if (await ReadHeadAsync(stream) is not { } head)
                return;
            _heads.Enqueue(head);
            _asked.TrySetResult();
            // What else is sent is taken in meanwhile: a close with unread bytes would reset the connection.
            var draining = stream.CopyToAsync(Stream.Null, _end.Token);
            if (await _script(new HostileConnection(head, stream, _end.Token)) == Ending.Reset)
            {
                socket.LingerState = new LingerOption(true, 0);
                return;
            }
            socket.Shutdown(SocketShutdown.Send);
            await draining;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The client has had enough, or the test is over.
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        var plain = new NetworkStream(socket);
        if (_certificate is null)
            return plain;
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
        return secure;
    }

    // A TLS handshake has no empty line: whatever isn't text counts as a whole head.
    private async Task<string?> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _end.Token) > 0)
        {
            head.Append((char)one[0]);
            if (head[0] < ' ' || (one[0] == '\n' && head.Length > 3 && head.ToString(head.Length - 4, 4) == "\r\n\r\n"))
                return head.ToString();
        }
        return null;
    }
}
