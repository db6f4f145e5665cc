using System.Collections.Immutable;
using Harness.Spec;

namespace Harness.Proof;

/// <summary>Why the proof doesn't hold for a mutation.</summary>
public abstract record MutantProblem
{
    private MutantProblem() { }

    /// <summary>
    /// No case of the broken clause noticed it. <paramref name="Overlooked"/> looked and found everything as promised;
    /// <paramref name="Unjudged"/> couldn't tell. Both are empty where no scenario cites the clause. <paramref name="IdleRows"/> are the rows of wire
    /// edits, counted from 1, that nothing met: then it may be the mutation that is wrong, and not the scenarios.
    /// </summary>
    public sealed record Survived(ImmutableArray<CaseVerdict> Overlooked, ImmutableArray<CaseVerdict> Unjudged, ImmutableArray<int> IdleRows) : MutantProblem;

    /// <summary>Cases of another clause noticed it, which isn't among those that the mutation says it touches.</summary>
    public sealed record Collateral(Clause Clause, ImmutableArray<CaseVerdict> Cases) : MutantProblem;

    /// <summary>The mutation says that it touches this clause, and no case of it noticed anything.</summary>
    public sealed record StaleTouch(string Clause) : MutantProblem;

    /// <summary>There is no such mutant: the patch doesn't fit the dialect, or what it leaves is none.</summary>
    public sealed record Unmade(ImmutableArray<Diagnostic> Mistakes) : MutantProblem;
}
