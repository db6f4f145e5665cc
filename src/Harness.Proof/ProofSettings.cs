using Harness.Scenarios.Values;

namespace Harness.Proof;

/// <summary>What a proof is told by its user.</summary>
public sealed record ProofSettings
{
    /// <summary>Decides prompts, pictures and ids.</summary>
    public required int Seed { get; init; }

    /// <summary>How many mutants are run at once.</summary>
    public required int Parallel { get; init; }

    /// <summary>The files that scenarios upload.</summary>
    public required AssetFolder Assets { get; init; }

    /// <summary>Which cases a mutant gets.</summary>
    public Thoroughness Thoroughness { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
