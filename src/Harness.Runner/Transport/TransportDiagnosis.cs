using System.Net.Sockets;
using System.Security.Authentication;
using Harness.Scenarios;

namespace Harness.Runner.Transport;

/// <summary>Turns what the HTTP client throws into what it counts as and one sentence that a person can act on.</summary>
internal static class TransportDiagnosis
{
    private const int LongestQuotation = 160;

    /// <summary>For a failure before the answer's header was whole.</summary>
    public static (TransportFailure Kind, string Cause) BeforeAnswer(Exception fault, Uri address, Greeting greeting)
    {
        var server = address.Authority;
        if (greeting == Greeting.Tls && address.Scheme == Uri.UriSchemeHttp)
            return (TransportFailure.NotHttp, $"{server} speaks TLS, but plain HTTP was sent: use https://");
        if (SocketErrorOf(fault) is { } socket && OfSocket(socket, address) is { } cause)
            return (TransportFailure.Unreachable, cause);
        return ErrorOf(fault) switch
        {
            HttpRequestError.NameResolutionError => (TransportFailure.Unreachable, NoAddress(address)),
            HttpRequestError.SecureConnectionError => (TransportFailure.Unreachable, OfHandshake(fault, server, greeting)),
            HttpRequestError.ConnectionError => (TransportFailure.Unreachable, $"no connection to {server}: {Quote(Innermost(fault))}"),
            HttpRequestError.ProxyTunnelError => (TransportFailure.Unreachable, $"the proxy made no connection to {server}: {Quote(fault)}"),
            HttpRequestError.ConfigurationLimitExceeded => (TransportFailure.TooLarge, $"{server} sent a header longer than {HttpSender.LongestHeaderKiB} KiB"),
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError =>
                (TransportFailure.NotHttp, $"what {server} answered isn't HTTP: {Quote(fault)}"),
            _ => (TransportFailure.Cut, $"{server} cut the connection before the header of its answer was whole"),
        };
    }

    /// <summary>For a failure after the header, inside the body.</summary>
    public static (TransportFailure Kind, string Cause) InsideBody(Exception fault, Uri address, long read, long? promised) => ErrorOf(fault) switch
    {
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError =>
            (TransportFailure.NotHttp, $"the body from {address.Authority} isn't framed as HTTP, after {read} bytes: {Quote(fault)}"),
        HttpRequestError.ConfigurationLimitExceeded => (TransportFailure.TooLarge, $"{address.Authority} sent an endless line or trailer inside the body"),
        _ => (TransportFailure.Cut, $"{address.Authority} cut the connection inside the body, after {Progress(read, promised)}"),
    };

    /// <summary>How far a body came.</summary>
    public static string Progress(long read, long? promised) => promised is null ? $"{read} bytes" : $"{read} of {promised} bytes";

    private static HttpRequestError? ErrorOf(Exception fault) => fault switch
    {
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => request.HttpRequestError,
        HttpIOException { HttpRequestError: not HttpRequestError.Unknown } body => body.HttpRequestError,
        { InnerException: { } inner } => ErrorOf(inner),
        _ => null,
    };

    private static SocketError? SocketErrorOf(Exception? fault) =>
        fault is SocketException socket ? socket.SocketErrorCode : fault is null ? null : SocketErrorOf(fault.InnerException);

    private static string? OfSocket(SocketError error, Uri address) => error switch
    {
        SocketError.ConnectionRefused => $"connection refused by {address.Authority}: is the server running?",
        SocketError.HostNotFound or SocketError.NoData => NoAddress(address),
        SocketError.TryAgain => $"the name server gave no answer for '{address.Host}': is this machine online?",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown =>
            $"no route to {address.Authority}: is the network or VPN up?",
        SocketError.TimedOut => $"{address.Authority} didn't accept a connection: is a firewall in between?",
        SocketError.AddressNotAvailable or SocketError.InvalidArgument => $"{address.Authority} can't be connected to",
        _ => null,
    };

    private static string NoAddress(Uri address) => $"the host name '{address.Host}' has no address: is it spelt right?";

    private static string OfHandshake(Exception fault, string server, Greeting greeting)
    {
        if (greeting == Greeting.Http)
            return $"no TLS: {server} answered an https request in plain text; use http://";
        var reason = Innermost(fault);
        return reason is AuthenticationException && reason.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase)
            ? $"the certificate of {server} isn't trusted: {Quote(reason)}"
            : $"the TLS handshake with {server} failed ({Quote(reason)}): is it an https port?";
    }

    private static Exception Innermost(Exception fault) => fault.InnerException is null ? fault : Innermost(fault.InnerException);

    private static string Quote(Exception fault) => VisibleText.OneLine(fault.Message.TrimEnd('.'), LongestQuotation);
}
