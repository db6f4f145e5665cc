namespace Harness.Runner;

/// <summary>Why there is no whole answer.</summary>
public enum TransportFailure
{
    /// <summary>No connection: refused, no such host, a TLS handshake that failed.</summary>
    Unreachable,

    /// <summary>The connection was cut before the answer was whole.</summary>
    Cut,

    /// <summary>The answer wasn't whole in time.</summary>
    TimedOut,

    /// <summary>The answer is larger than the runner reads.</summary>
    TooLarge,

    /// <summary>What came isn't HTTP.</summary>
    NotHttp,
}
