namespace Harness.Acceptance.MalformedAnswers;

/// <summary>What becomes of a connection when all that was to be sent on it is sent.</summary>
internal enum Aftermath
{
    /// <summary>It waits for the next request.</summary>
    Kept,

    /// <summary>Nothing more is sent; what the client still sends is taken in.</summary>
    Closed,

    /// <summary>Torn down at once.</summary>
    Reset,

    /// <summary>Open, and silent.</summary>
    Silent,

    /// <summary>The last piece is sent again and again.</summary>
    Endless,
}
