namespace Harness.Runner.Transport;

/// <summary>What kind of network an address belongs to: decides whether an address from an untrusted answer may be fetched.</summary>
public enum NetworkZone
{
    /// <summary>This machine.</summary>
    Loopback,

    /// <summary>A network that isn't reached from the Internet, carrier-grade NAT included.</summary>
    Private,

    /// <summary>The Internet.</summary>
    Public,

    /// <summary>Never fetched: link-local and cloud metadata addresses, multicast, reserved ranges.</summary>
    Forbidden,
}
