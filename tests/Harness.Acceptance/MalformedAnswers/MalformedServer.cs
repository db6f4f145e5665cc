using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>A TCP server that plays trials: the first segment of a path is the seed. It keeps to no rule of HTTP that a trial doesn't keep to.</summary>
internal sealed partial class MalformedServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, Trial> _trials = new();
    private readonly ConcurrentDictionary<Task, bool> _serving = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _inboxPort;
    private readonly Task _accepting;

    public MalformedServer(int inboxPort)
    {
        _inboxPort = inboxPort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where a trial is to be asked for.</summary>
    public Uri Serve(Trial trial)
    {
        _trials[trial.Seed] = trial;
        return new Uri($"{Address(trial.Seed)}/");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        _listener.Dispose();
        await Task.WhenAll(_serving.Keys);
        _end.Dispose();
    }

    private string Address(int seed) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{Framing.Number(seed)}";

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                Start(ServeAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            // The tests are over.
        }
    }

    private void Start(Task task) => _serving.TryAdd(task, true);

    private async Task ServeAsync(Socket socket)
    {
        using var closing = socket;
        try
        {
            socket.NoDelay = true;
            await using var stream = new NetworkStream(socket);
            await using var reader = new RequestReader(stream);
            while (await reader.ReadAsync(_end.Token) is var (path, body))
            {
                var wire = AnswerTo(path, body);
                await PlayAsync(wire, stream, socket);
                if (wire.Aftermath != Aftermath.Kept)
                    return;
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
        {
            // The client has had enough, or the tests are over.
        }
    }

    private Wire AnswerTo(string path, string body)
    {
        var segments = path.Split('/');
        var trial = _trials[int.Parse(segments[1], CultureInfo.InvariantCulture)];
        if (segments[2] == "picture")
            return trial.Picture(int.Parse(segments[3].Split('?')[0], CultureInfo.InvariantCulture));
        var inbox = $"127.0.0.1:{Framing.Number(_inboxPort)}";
        var callback = InboxAddress().Matches(body).FirstOrDefault(found => found.Groups[1].Value == inbox);
        var (answer, deliveries) = trial.Next(Address(trial.Seed), inbox, callback?.Groups[2].Value ?? "");
        foreach (var delivery in deliveries)
            Start(PostAsync(delivery));
        return answer;
    }

    private async Task PostAsync(Wire delivery)
    {
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, _inboxPort, _end.Token);
            await using var stream = new NetworkStream(socket);
            await PlayAsync(delivery, stream, socket);
            // Whoever closes before the reply has given up.
            if (delivery.Aftermath == Aftermath.Kept)
                _ = await stream.ReadAsync(new byte[1], _end.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
        {
            // The inbox has had enough, or the tests are over.
        }
    }

    private async Task PlayAsync(Wire wire, NetworkStream stream, Socket socket)
    {
        // By pieces as long as they are few: what a thousandth one would show, the others have.
        foreach (var piece in wire.Pieces.Length <= 2000 ? wire.Pieces : [wire.Bytes])
            await stream.WriteAsync(piece, _end.Token);
        switch (wire.Aftermath)
        {
            case Aftermath.Reset:
                socket.LingerState = new LingerOption(true, 0);
                break;
            case Aftermath.Closed:
                socket.Shutdown(SocketShutdown.Send);
                await stream.CopyToAsync(Stream.Null, _end.Token);
                break;
            case Aftermath.Silent:
                await stream.CopyToAsync(Stream.Null, _end.Token);
                break;
            case Aftermath.Endless:
                while (true)
                    await stream.WriteAsync(wire.Pieces[^1], _end.Token);
        }
    }

    [GeneratedRegex("http://(127\\.0\\.0\\.1:[0-9]+)(/slot[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex InboxAddress();
}
