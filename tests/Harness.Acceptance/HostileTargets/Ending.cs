namespace Harness.Acceptance.HostileTargets;

/// <summary>How a script leaves its connection.</summary>
public enum Ending
{
    /// <summary>Nothing more is sent; what the client still sends is taken in.</summary>
    Closed,

    /// <summary>Torn down at once.</summary>
    Reset,
}
