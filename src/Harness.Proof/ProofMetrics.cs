using System.Collections.Immutable;

namespace Harness.Proof;

/// <summary>A proof in numbers. <see cref="Clauses"/> are those that can be seen over HTTP; <see cref="Collateral"/> counts clauses of mutations that fail and aren't said to.</summary>
public sealed record ProofMetrics(int Clauses, int Scenarios, int Cases, int Mutations, int Killed, int Collateral)
{
    /// <summary>Each number under its name, in the order in which they are told.</summary>
    public ImmutableArray<(string Name, int Value)> Rows =>
        [("clauses", Clauses), ("scenarios", Scenarios), ("cases", Cases), ("mutations", Mutations), ("killed", Killed), ("collateral", Collateral)];

    /// <summary>The numbers of several dialects together. A scenario that several dialects share counts for each.</summary>
    public static ProofMetrics Sum(IEnumerable<ProofMetrics> metrics) => metrics.Aggregate(
        new ProofMetrics(0, 0, 0, 0, 0, 0),
        (sum, one) => new ProofMetrics(
            sum.Clauses + one.Clauses, sum.Scenarios + one.Scenarios, sum.Cases + one.Cases, sum.Mutations + one.Mutations, sum.Killed + one.Killed, sum.Collateral + one.Collateral));

    internal static ProofMetrics Of(ProofSubject subject, ImmutableArray<MutantResult> mutants) => new(
        subject.Observable.Count(),
        subject.Cases.Select(one => one.Scenario).Distinct().Count(),
        subject.Cases.Length,
        subject.Mutations.Length,
        mutants.Count(mutant => mutant.IsKilled),
        mutants.Sum(mutant => mutant.Problems.OfType<MutantProblem.Collateral>().Count()));
}
