namespace Harness.Mock.Callbacks;

/// <summary>What one attempt to deliver came to.</summary>
internal enum PostOutcome
{
    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>The receiver may take it later.</summary>
    TryAgain,

    /// <summary>Trying again is pointless.</summary>
    Refused,
}
