using System.Collections.Immutable;

namespace Harness.Proof;

/// <summary>One thing that a proof has found out.</summary>
public abstract record ProofStep
{
    private ProofStep() { }

    /// <summary>
    /// The suite has run against the unbroken mock. Where <paramref name="Unexpected"/> has a case, it is neither passed nor not applicable,
    /// and none of the dialect's mutants can be told from it.
    /// </summary>
    public sealed record Unbroken(ProofSubject Subject, ImmutableArray<CaseVerdict> Unexpected) : ProofStep;

    /// <summary>The suite has run against a mutant.</summary>
    public sealed record Mutant(MutantResult Result) : ProofStep;
}
