using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Harness.Runner.Transport;

/// <summary>Tells the zone of an address, after IANA's special-purpose registries.</summary>
public static class NetworkZones
{
    // The first row that holds the address decides, so single addresses stand before the ranges around them.
    private static readonly ImmutableArray<(IPNetwork Network, NetworkZone Zone)> Rows =
    [
        Row("168.63.129.16/32", NetworkZone.Forbidden), // a cloud's metadata behind an address that looks public
        Row("100.100.100.200/32", NetworkZone.Forbidden), // the same inside 100.64/10
        Row("fd00:ec2::254/128", NetworkZone.Forbidden), // the same inside fc00::/7
        Row("0.0.0.0/8", NetworkZone.Forbidden),
        Row("10.0.0.0/8", NetworkZone.Private),
        Row("100.64.0.0/10", NetworkZone.Private),
        Row("127.0.0.0/8", NetworkZone.Loopback),
        Row("169.254.0.0/16", NetworkZone.Forbidden),
        Row("172.16.0.0/12", NetworkZone.Private),
        Row("192.0.0.0/24", NetworkZone.Forbidden),
        Row("192.0.2.0/24", NetworkZone.Forbidden),
        Row("192.168.0.0/16", NetworkZone.Private),
        Row("198.18.0.0/15", NetworkZone.Private),
        Row("198.51.100.0/24", NetworkZone.Forbidden),
        Row("203.0.113.0/24", NetworkZone.Forbidden),
        Row("224.0.0.0/3", NetworkZone.Forbidden), // multicast, reserved, broadcast
        Row("0.0.0.0/0", NetworkZone.Public),
        Row("::1/128", NetworkZone.Loopback),
        Row("fc00::/7", NetworkZone.Private),
        Row("fec0::/10", NetworkZone.Private),
        Row("64:ff9b:1::/48", NetworkZone.Private),
        Row("2001::/23", NetworkZone.Forbidden), // Teredo and other protocol assignments
        Row("2001:db8::/32", NetworkZone.Forbidden),
        Row("3fff::/20", NetworkZone.Forbidden),
        Row("2000::/3", NetworkZone.Public),
        Row("::/0", NetworkZone.Forbidden), // the unspecified address, link-local, multicast, everything unassigned
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>The zone of an address; one that wraps an IPv4 address (mapped, NAT64, 6to4) has the zone of that.</summary>
    public static NetworkZone Of(IPAddress address)
    {
        var bare = Unwrap(address);
        return Rows.First(row => row.Network.Contains(bare)).Zone;
    }

    /// <summary>Whether a target of this zone may name an address of that zone to be fetched.</summary>
    public static bool MayPointTo(this NetworkZone target, NetworkZone address) => address switch
    {
        NetworkZone.Public => true,
        NetworkZone.Loopback or NetworkZone.Private => target is NetworkZone.Loopback or NetworkZone.Private,
        _ => false,
    };

    private static IPAddress Unwrap(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return address;
        // Without its scope id: fe80::1%3 is link-local wherever it points.
        var bytes = address.GetAddressBytes();
        var plain = new IPAddress(bytes);
        if (plain.IsIPv4MappedToIPv6)
            return plain.MapToIPv4();
        if (Nat64.Contains(plain))
            return new IPAddress(bytes.AsSpan(12, 4));
        return SixToFour.Contains(plain) ? new IPAddress(bytes.AsSpan(2, 4)) : plain;
    }

    private static (IPNetwork Network, NetworkZone Zone) Row(string network, NetworkZone zone) => (IPNetwork.Parse(network), zone);
}
