using System.Collections.Immutable;
using Harness.Runner;
using Harness.Spec;
using Harness.Spec.Mutations;

namespace Harness.Proof;

/// <summary>Decides what the verdicts on a mutant say about the suite; pure.</summary>
internal static class MutantJudge
{
    /// <summary>The result of a mutant that was run. The unbroken dialect passed each of these cases.</summary>
    public static MutantResult Of(ProofSubject subject, Mutation mutation, IReadOnlyCollection<CaseVerdict> verdicts, ImmutableArray<int> idleRows)
    {
        ImmutableArray<CaseVerdict> noticed = [.. verdicts.Where(verdict => verdict.Difference is not null)];
        ImmutableArray<CaseVerdict> unjudged = [.. verdicts.Where(verdict => verdict.WhyUnjudged is not null)];
        return new MutantResult
        {
            Dialect = subject.Dialect.Name,
            Mutation = mutation,
            Clause = ClauseOf(subject, mutation),
            Noticed = noticed,
            Unjudged = unjudged,
            Cases = verdicts.Count,
            Problems = [.. Survival(mutation, verdicts, noticed, unjudged, idleRows), .. Collaterals(mutation, noticed), .. StaleTouches(mutation, noticed)],
        };
    }

    /// <summary>The result of a mutation that can't be made.</summary>
    public static MutantResult Unmade(ProofSubject subject, Mutation mutation, Diagnostics mistakes) => new()
    {
        Dialect = subject.Dialect.Name,
        Mutation = mutation,
        Clause = ClauseOf(subject, mutation),
        Noticed = [],
        Unjudged = [],
        Cases = 0,
        Problems = [new MutantProblem.Unmade([.. mistakes.InOrder])],
    };

    private static IEnumerable<MutantProblem> Survival(
        Mutation mutation, IReadOnlyCollection<CaseVerdict> verdicts, ImmutableArray<CaseVerdict> noticed, ImmutableArray<CaseVerdict> unjudged, ImmutableArray<int> idleRows)
    {
        if (noticed.Any(verdict => verdict.Case.Clause.Id == mutation.Clause))
            return [];
        var overlooked = verdicts.Where(verdict => verdict.Case.Clause.Id == mutation.Clause && verdict.Verdict is Verdict.Passed);
        return [new MutantProblem.Survived([.. overlooked], [.. unjudged.Where(verdict => verdict.Case.Clause.Id == mutation.Clause)], idleRows)];
    }

    private static IEnumerable<MutantProblem> Collaterals(Mutation mutation, ImmutableArray<CaseVerdict> noticed) => noticed
        .Where(verdict => verdict.Case.Clause.Id != mutation.Clause && !mutation.Touches.Contains(verdict.Case.Clause.Id))
        .GroupBy(verdict => verdict.Case.Clause)
        .Select(group => new MutantProblem.Collateral(group.Key, [.. group]));

    private static IEnumerable<MutantProblem> StaleTouches(Mutation mutation, ImmutableArray<CaseVerdict> noticed) => mutation.Touches
        .Except(noticed.Select(verdict => verdict.Case.Clause.Id))
        .Select(clause => new MutantProblem.StaleTouch(clause));

    private static Clause ClauseOf(ProofSubject subject, Mutation mutation) => subject.Dialect.Clauses.First(clause => clause.Id == mutation.Clause);
}
