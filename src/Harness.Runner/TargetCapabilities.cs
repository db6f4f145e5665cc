using System.Collections.Immutable;
using System.Diagnostics;
using Harness.Scenarios;
using Harness.Scenarios.Values;

namespace Harness.Runner;

/// <summary>What a target is declared to lack. Each sentence says why; null means that it can.</summary>
public sealed record TargetCapabilities
{
    /// <summary>A target that can do everything: the embedded mock.</summary>
    public static TargetCapabilities All { get; } = new();

    /// <summary>Why nothing can be delivered to the inbox.</summary>
    public string? NoCallbacks { get; init; }

    /// <summary>Why the fault header isn't sent.</summary>
    public string? NoFaultInjection { get; init; }

    /// <summary>Why values that no document describes aren't sent.</summary>
    public string? NoOddValues { get; init; }

    /// <summary>Models that the target doesn't offer.</summary>
    public ImmutableArray<string> MissingModels { get; init; } = [];

    /// <summary>Why a capability is missing, or null where it is there.</summary>
    public string? WhyMissing(Capability capability, IScope scope) => capability switch
    {
        Capability.Callbacks => NoCallbacks,
        Capability.FaultInjection => NoFaultInjection,
        Capability.OddValues => NoOddValues,
        Capability.Model model => WhyMissing(model.Name.FillText(scope)),
        _ => throw new UnreachableException(),
    };

    /// <summary>Why a model is missing, or null where it is offered.</summary>
    public string? WhyMissing(string model) => MissingModels.Contains(model) ? $"the target doesn't offer the model '{model}'" : null;
}
