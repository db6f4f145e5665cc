using System.Collections.Immutable;
using Harness.Runner;

namespace Harness.Proof;

/// <summary>A finished proof, from which every report is made.</summary>
public sealed record ProofResult(ImmutableArray<DialectProof> Dialects, TimeSpan Elapsed)
{
    /// <summary>All dialects in numbers.</summary>
    public ProofMetrics Metrics => ProofMetrics.Sum(Dialects.Select(dialect => dialect.Metrics));

    /// <summary>What the proof says to the script that asked for it.</summary>
    public ExitCode ExitCode => ExitCodes.Worst(Dialects.Select(dialect => dialect.ExitCode));

    /// <summary>Folds the steps of a proof, in whatever order they came.</summary>
    public static ProofResult Of(ImmutableArray<ProofSubject> subjects, IReadOnlyCollection<ProofStep> steps, TimeSpan elapsed) =>
        new([.. subjects.Select(subject => DialectProof.Of(subject, steps))], elapsed);
}
