namespace Harness.Mock.Network;

/// <summary>How far away an address is, which decides whether the mock may call it.</summary>
internal enum AddressZone
{
    /// <summary>This machine.</summary>
    Loopback,

    /// <summary>The owner's network: RFC 1918, unique local IPv6, shared address space.</summary>
    Private,

    /// <summary>Link-local, multicast, unspecified: never called. Cloud machines keep their credentials behind a link-local address.</summary>
    Forbidden,

    /// <summary>Anything else.</summary>
    Public,
}
