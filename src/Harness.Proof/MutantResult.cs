using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Mutations;

namespace Harness.Proof;

/// <summary>What the suite made of one mutant.</summary>
public sealed record MutantResult
{
    /// <summary>The dialect's name.</summary>
    public required string Dialect { get; init; }

    /// <summary>What was changed.</summary>
    public required Mutation Mutation { get; init; }

    /// <summary>The promise that it breaks.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The cases that are failed, warned or noted, in the suite's order.</summary>
    public required ImmutableArray<CaseVerdict> Noticed { get; init; }

    /// <summary>The cases that couldn't be judged: neither here nor there.</summary>
    public required ImmutableArray<CaseVerdict> Unjudged { get; init; }

    /// <summary>How many cases were run.</summary>
    public required int Cases { get; init; }

    /// <summary>How many cases of the suite weren't run because of what they upload.</summary>
    public int LeftOut { get; init; }

    /// <summary>Why the proof doesn't hold; empty where it does.</summary>
    public required ImmutableArray<MutantProblem> Problems { get; init; }

    /// <summary>The whole name: <c>dialect/clause/id</c>.</summary>
    public string Name => Mutation.NameIn(Dialect);

    /// <summary>Whether a case that cites the broken clause noticed.</summary>
    public bool IsKilled => Noticed.Any(noticed => noticed.Case.Clause.Id == Mutation.Clause);
}
