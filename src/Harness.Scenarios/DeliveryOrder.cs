namespace Harness.Scenarios;

/// <summary>When deliveries may come, seen from the answer to the request that named their address.</summary>
public enum DeliveryOrder
{
    /// <summary>At any time.</summary>
    Any,

    /// <summary>Once the answer has come.</summary>
    AfterAnswer,
}
