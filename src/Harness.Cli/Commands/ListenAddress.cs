using System.Net;
using System.Net.Sockets;

namespace Harness.Cli.Commands;

/// <summary>Addresses that the mock listens on. Kestrel listens on every network for a name that it doesn't know, so names are refused here.</summary>
internal static class ListenAddress
{
    /// <summary>The host of a listening address, as it stands in a URL.</summary>
    public static string Of(string host, int port)
    {
        // Kestrel can't pick one free port for both loopback addresses.
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return port == 0 ? "127.0.0.1" : "localhost";
        if (!IPAddress.TryParse(host, out var address))
            throw new UsageException($"--host takes an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them, not '{host}'");
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
    }

    /// <summary>An address that clients on this machine can connect to: "all addresses" is none.</summary>
    public static Uri Reachable(Uri listening) => listening.Host switch
    {
        "0.0.0.0" => new UriBuilder(listening) { Host = "127.0.0.1" }.Uri,
        "[::]" => new UriBuilder(listening) { Host = "[::1]" }.Uri,
        _ => listening,
    };
}
