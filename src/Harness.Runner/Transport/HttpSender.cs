using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Harness.Scenarios.EventStreams;
using Harness.Scenarios.Judging;

namespace Harness.Runner.Transport;

/// <summary>
/// Sends over HTTP/1.1 exactly what it is given. Redirects come back as answers, so that the key goes to no other host; nothing is decompressed,
/// no cookie kept, no header added but those that HTTP itself needs and one that asks for bodies as they are.
/// </summary>
public sealed class HttpSender : ISender, IDisposable
{
    /// <summary>The largest body that is read: 64 MiB.</summary>
    public const int LargestBody = 64 * 1024 * 1024;

    internal const int LongestHeaderKiB = 64;

    private readonly TimeProvider _time;
    private readonly long _largestBody;
    private readonly HttpMessageInvoker _invoker;
    private readonly LoopbackBypass _proxy = new(HttpClient.DefaultProxy);
    private readonly ConcurrentDictionary<(string Host, int Port), Greeting> _greetings = new();

    /// <summary>Connections are opened when first needed and kept for the next requests.</summary>
    public HttpSender(TimeProvider time) : this(time, LargestBody) { }

    internal HttpSender(TimeProvider time, long largestBody)
    {
        _time = time;
        _largestBody = largestBody;
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            Proxy = _proxy,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = LongestHeaderKiB,
            MaxResponseDrainSize = 0,
            // Shorter than servers keep idle connections: a request must not meet one that is being closed.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ConnectCallback = ConnectAsync,
        });
    }

    /// <inheritdoc/>
    public async Task<Exchange> SendAsync(SentRequest request, TimeSpan limit, CancellationToken cancel)
    {
        var started = _time.GetTimestamp();
        using var clock = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, clock.Token);
        var reply = await ReplyAsync(request, started, limit, either.Token);
        cancel.ThrowIfCancellationRequested();
        return new Exchange(request, reply);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _invoker.Dispose();

    private async Task<Reply> ReplyAsync(SentRequest request, long started, TimeSpan limit, CancellationToken either)
    {
        using var message = MessageOf(request);
        try
        {
            using var response = await _invoker.SendAsync(message, either);
            if (BodyFraming.ProblemOf(response) is { } problem)
                return Nothing(started, TransportFailure.NotHttp, $"{request.Address.Authority} {problem}");
            return await ReadAsync(response, request.Address, started, limit, either);
        }
        catch (OperationCanceledException)
        {
            return Nothing(started, TransportFailure.TimedOut, $"{request.Address.Authority} didn't answer within {Seconds(limit)}");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            var (kind, cause) = TransportDiagnosis.BeforeAnswer(fault, request.Address, GreetingOf(request.Address));
            return Nothing(started, kind, _proxy.GetProxy(request.Address) is null ? cause : $"{cause} (asked through the environment's proxy)");
        }
    }

    private async Task<Reply> ReadAsync(HttpResponseMessage response, Uri address, long started, TimeSpan limit, CancellationToken either)
    {
        var firstByte = _time.GetElapsedTime(started);
        var arrivals = IsEventStream(response) ? new ArrivalLog(_time, started) : null;
        var body = new BoundedBody(_largestBody, arrivals: arrivals);
        var (kind, cause) = await ReadBodyAsync(body, response, address, limit, either);
        // Of other bodies a part tells nothing; the events that came are whole, each by itself.
        if (kind is { } failure && arrivals is null)
            return Nothing(started, failure, cause);
        return new Reply.Answer((int)response.StatusCode, HeadersOf(response), body.ToMemory(), firstByte, _time.GetElapsedTime(started))
        {
            Arrivals = arrivals?.ToImmutable() ?? [],
            End = EndOf(kind, cause),
        };
    }

    // Why the body isn't whole; null where it is.
    private async Task<(TransportFailure? Kind, string Cause)> ReadBodyAsync(
        BoundedBody body, HttpResponseMessage response, Uri address, TimeSpan limit, CancellationToken either)
    {
        var promised = response.Content.Headers.ContentLength;
        try
        {
            return await body.ReadToEndAsync(await response.Content.ReadAsStreamAsync(either), either)
                ? (null, "")
                : (TransportFailure.TooLarge, $"the body from {address.Authority} is larger than {_largestBody} bytes, the most that is read");
        }
        catch (OperationCanceledException)
        {
            var progress = TransportDiagnosis.Progress(body.Length, promised);
            return (TransportFailure.TimedOut, $"{address.Authority} sent {progress} of its answer's body and not the rest within {Seconds(limit)}");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return TransportDiagnosis.InsideBody(fault, address, body.Length, promised);
        }
    }

    private static BodyEnd EndOf(TransportFailure? kind, string cause) => kind switch
    {
        null => new BodyEnd.Whole(),
        TransportFailure.TimedOut or TransportFailure.TooLarge => new BodyEnd.GivenUp(cause),
        _ => new BodyEnd.BrokenOff(cause),
    };

    private Reply.Nothing Nothing(long started, TransportFailure kind, string cause) => new(kind, cause, _time.GetElapsedTime(started));

    private static HttpRequestMessage MessageOf(SentRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        var expectsBody = request.Method is "POST" or "PUT" or "PATCH";
        if (expectsBody || !request.Body.IsEmpty)
            message.Content = new ReadOnlyMemoryContent(request.Body);
        foreach (var (name, given) in request.Headers)
        {
            // A value captured from an answer may hold line breaks, and the client would write them: RFC 9110, 5.5 has them read as spaces.
            var value = given.Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ');
            // The client files some names under the content; it refuses them here.
            if (!message.Headers.TryAddWithoutValidation(name, value))
                (message.Content ??= new ReadOnlyMemoryContent(default)).Headers.TryAddWithoutValidation(name, value);
        }
        AskForBodiesAsTheyAre(message.Headers);
        return message;
    }

    // Without it a server may pack what it sends (RFC 9110, 12.5.3).
    internal static void AskForBodiesAsTheyAre(HttpRequestHeaders headers)
    {
        if (!headers.NonValidated.Contains("Accept-Encoding"))
            headers.TryAddWithoutValidation("Accept-Encoding", "identity");
    }

    private static bool IsEventStream(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) && ServerEvents.IsNamedBy(values.ToString());

    private static ImmutableArray<KeyValuePair<string, string>> HeadersOf(HttpResponseMessage response)
    {
        var headers = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var group in (HttpHeaders[])[response.Headers, response.Content.Headers, response.TrailingHeaders])
        {
            foreach (var (name, values) in group.NonValidated)
            {
                foreach (var value in values)
                    headers.Add(new(name, value));
            }
        }
        return headers.ToImmutable();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var server = context.DnsEndPoint;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, cancel);
            return new GreetingStream(new NetworkStream(socket, ownsSocket: true), seen => _greetings[(server.Host, server.Port)] = seen);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private Greeting GreetingOf(Uri address) => _greetings.GetValueOrDefault((address.IdnHost, address.Port));

    private static string Seconds(TimeSpan limit) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{limit.TotalSeconds:0.###} s");
}
