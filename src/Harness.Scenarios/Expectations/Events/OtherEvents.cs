namespace Harness.Scenarios.Expectations.Events;

/// <summary>What becomes of events that no group means.</summary>
public enum OtherEvents
{
    /// <summary>None may come.</summary>
    Refused,

    /// <summary>They are passed over.</summary>
    Allowed,
}
