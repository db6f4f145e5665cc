namespace Harness.Runner.Transport;

/// <summary>What the first bytes that a server sends on a connection look like.</summary>
internal enum Greeting
{
    /// <summary>Nothing was seen, or something else.</summary>
    Unknown,

    /// <summary>The status line of an HTTP answer.</summary>
    Http,

    /// <summary>A TLS record: a handshake or an alert.</summary>
    Tls,
}
