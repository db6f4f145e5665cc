using Harness.Scenarios.Values;

namespace Harness.Scenarios;

/// <summary>What a target must be able to do for a scenario to make sense.</summary>
public abstract record Capability
{
    private Capability() { }

    /// <summary>It obeys the fault header.</summary>
    public sealed record FaultInjection : Capability;

    /// <summary>It may be asked for what no document describes: a success costs pictures, and nothing that comes breaks a promise of weight.</summary>
    public sealed record OddValues : Capability;

    /// <summary>It can reach the callback inbox.</summary>
    public sealed record Callbacks : Capability;

    /// <summary>It offers a model.</summary>
    public sealed record Model(ValueTemplate Name) : Capability;
}
