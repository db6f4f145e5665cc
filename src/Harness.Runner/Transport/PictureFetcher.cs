using System.Net;
using System.Net.Sockets;
using Harness.Scenarios;
using Harness.Scenarios.Judging;

namespace Harness.Runner.Transport;

/// <summary>
/// Fetches the pictures to which answers refer, without the key. The addresses come from a server that may be hostile, so every host is
/// resolved and checked, and the connection goes to the address that was checked: a public target can't have this machine or its network asked.
/// </summary>
public sealed class PictureFetcher : IPictureSource, IDisposable
{
    private const int MostRedirects = 3;
    private const int MostLateInARow = 3;

    private readonly NetworkZone _target;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _time;
    private readonly long _largest;
    private readonly HttpMessageInvoker _invoker;
    private int _lateInARow;

    /// <summary>
    /// For a target in the zone <paramref name="target"/> (<see cref="Target.FindZoneAsync"/>); <paramref name="limit"/> is for one picture, its
    /// redirects included.
    /// </summary>
    public PictureFetcher(NetworkZone target, TimeSpan limit, TimeProvider time) : this(target, limit, time, HttpSender.LargestBody) { }

    internal PictureFetcher(NetworkZone target, TimeSpan limit, TimeProvider time, long largest)
    {
        _target = target;
        _limit = limit;
        _time = time;
        _largest = largest;
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false, // it would connect on our behalf, to addresses that nobody checked
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = HttpSender.LongestHeaderKiB,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = ConnectAsync,
        });
    }

    /// <inheritdoc/>
    public async Task<FetchedPicture> FetchAsync(Uri address, CancellationToken cancel)
    {
        // Every answer may name several addresses that hang: waiting for all of them would take days.
        if (Volatile.Read(ref _lateInARow) >= MostLateInARow)
            return new FetchedPicture.Unreached($"not fetched: the last {MostLateInARow} pictures weren't whole in time");
        using var clock = new CancellationTokenSource(_limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, clock.Token);
        var next = address;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            var came = await HopAsync(next, either.Token);
            cancel.ThrowIfCancellationRequested();
            if (came is Hop.End end)
            {
                if (clock.IsCancellationRequested)
                    Interlocked.Increment(ref _lateInARow);
                else
                    Volatile.Write(ref _lateInARow, 0);
                return end.Picture;
            }
            next = ((Hop.Redirect)came).To;
        }
        return new FetchedPicture.Nothing($"{Name(address)} redirected more than {MostRedirects} times");
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _invoker.Dispose();

    private async Task<Hop> HopAsync(Uri address, CancellationToken either)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            return Failure($"{Name(address)} is no http or https address");
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, address);
            // Some hosts of pictures turn away clients that don't name themselves.
            message.Headers.TryAddWithoutValidation("User-Agent", "harness");
            HttpSender.AskForBodiesAsTheyAre(message.Headers);
            using var response = await _invoker.SendAsync(message, either);
            return (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && LocationOf(response, address) is { } location
                ? new Hop.Redirect(location)
                : await ReadAsync(response, address, either);
        }
        catch (OperationCanceledException)
        {
            return Unreached($"{Name(address)} wasn't whole in time");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            if (RefusalIn(fault) is { } refusal)
                return Unreached(refusal);
            var (kind, cause) = TransportDiagnosis.BeforeAnswer(fault, address, Greeting.Unknown);
            return kind is TransportFailure.Unreachable or TransportFailure.TimedOut ? Unreached(cause) : Failure(cause);
        }
    }

    private async Task<Hop> ReadAsync(HttpResponseMessage response, Uri address, CancellationToken either)
    {
        if (response.StatusCode != HttpStatusCode.OK)
            return Failure($"{Name(address)} answered {(int)response.StatusCode}");
        if (BodyFraming.ProblemOf(response) is { } problem)
            return Failure($"{Name(address)} {problem}");
        if (ContentCoding.WhyPacked(HeaderOf(response, "Content-Encoding")) is { } packed)
            return Failure($"{Name(address)} {packed}");
        var body = new BoundedBody(_largest);
        try
        {
            return await body.ReadToEndAsync(await response.Content.ReadAsStreamAsync(either), either)
                ? new Hop.End(new FetchedPicture.Bytes(body.ToMemory(), HeaderOf(response, "Content-Type")))
                : Failure($"{Name(address)} is larger than {_largest} bytes, the most that is read");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Failure(TransportDiagnosis.InsideBody(fault, address, body.Length, response.Content.Headers.ContentLength).Cause);
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var server = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(server.Host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(server.Host, cancel);
        // One forbidden address among good ones is how a hostile name server begins.
        foreach (var found in addresses)
            Check(server.Host, found);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, server.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Check(string host, IPAddress address)
    {
        var zone = NetworkZones.Of(address);
        if (!_target.MayPointTo(zone))
        {
            throw new RefusedAddressException(zone == NetworkZone.Forbidden
                ? $"not fetched: {host} is {address}, a link-local, metadata or reserved address"
                : $"not fetched: {host} is {address}, inside this machine or its network, but the target isn't");
        }
    }

    private static Uri? LocationOf(HttpResponseMessage response, Uri address) =>
        response.Headers.NonValidated.TryGetValues("Location", out var values)
        && Uri.TryCreate(address, values.ToString(), out var location)
            ? location
            : null;

    private static string? HeaderOf(HttpResponseMessage response, string name) =>
        response.Content.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static string? RefusalIn(Exception? fault) =>
        fault is RefusedAddressException refusal ? refusal.Message : fault is null ? null : RefusalIn(fault.InnerException);

    private static Hop.End Failure(string cause) => new(new FetchedPicture.Nothing(cause));

    private static Hop.End Unreached(string cause) => new(new FetchedPicture.Unreached(cause));

    private static string Name(Uri address) => VisibleText.OneLine(address.OriginalString, 200);

    private abstract record Hop
    {
        private Hop() { }

        public sealed record End(FetchedPicture Picture) : Hop;

        public sealed record Redirect(Uri To) : Hop;
    }
}
