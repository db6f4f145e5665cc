using System.Net;
using System.Net.Sockets;

namespace Harness.Mock.Network;

/// <summary>
/// HTTP clients that connect only to addresses of certain zones. The check is made on the address that is connected to,
/// so a name that resolves differently the second time gains nothing. Redirects aren't followed.
/// </summary>
internal static class GuardedHttp
{
    public static HttpClient Create(Func<AddressZone, bool> mayCall, TimeSpan connectTimeout) => Create(Network(mayCall, connectTimeout));

    /// <summary>A client on a guarded network, or on what stands before one.</summary>
    public static HttpClient Create(HttpMessageHandler network) => new(network) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The network as far as it may be called.</summary>
    public static HttpMessageHandler Network(Func<AddressZone, bool> mayCall, TimeSpan connectTimeout) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = connectTimeout,
        MaxResponseHeadersLength = 64,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, mayCall, cancel),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint end, Func<AddressZone, bool> mayCall, CancellationToken cancel)
    {
        var addresses = await AddressesOfAsync(end.Host, cancel).ConfigureAwait(false);
        var allowed = addresses.Where(address => mayCall(AddressZones.Of(address))).ToArray();
        if (allowed.Length == 0)
            throw new ForbiddenAddressException($"{end.Host} isn't an address that this server may call");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async ValueTask<IPAddress[]> AddressesOfAsync(string host, CancellationToken cancel)
    {
        // The resolver throws at 0.0.0.0 instead of giving it back.
        if (IPAddress.TryParse(host, out var literal))
            return [literal];
        return await Dns.GetHostAddressesAsync(host, cancel).ConfigureAwait(false);
    }
}
