using System.Collections.Immutable;
using Harness.Scenarios;
using Harness.Spec;
using Harness.Spec.Mutations;
using Harness.Spec.Reading;

namespace Harness.Proof;

/// <summary>What is to be proven of one dialect: that these cases notice these mutations.</summary>
public sealed record ProofSubject
{
    /// <summary>The dialect as it is promised; its clauses are what verdicts cite, whatever a mutant serves.</summary>
    public required Dialect Dialect { get; init; }

    /// <summary>Its file, from which mutants are read.</summary>
    public required DialectSource Source { get; init; }

    /// <summary>The mutations to make.</summary>
    public required ImmutableArray<Mutation> Mutations { get; init; }

    /// <summary>All mutations of the dialect: what they touch says which cases have to do with each other, however few are made.</summary>
    public required ImmutableArray<Mutation> Known { get; init; }

    /// <summary>The whole suite of the dialect.</summary>
    public required ImmutableArray<Case> Cases { get; init; }

    /// <summary>The observable clauses that nobody has shown to be checked; empty where only some mutations were asked for.</summary>
    public required ImmutableArray<Clause> Unproven { get; init; }

    /// <summary>The clauses that can be seen over HTTP.</summary>
    public IEnumerable<Clause> Observable => Dialect.Clauses.Where(clause => clause.Unobservable is null);
}
