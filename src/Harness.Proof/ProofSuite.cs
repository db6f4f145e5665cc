using System.Collections.Immutable;
using Harness.Runner;
using Harness.Scenarios;
using Harness.Spec;
using Harness.Spec.Mutations;

namespace Harness.Proof;

/// <summary>The suite of one dialect, ready to be run against the unbroken mock and every mutant.</summary>
internal sealed class ProofSuite
{
    private readonly ProofBench _bench;
    private readonly PreparedSuite _whole;
    private readonly PreparedSuite _light;
    private readonly ImmutableArray<Case> _heavy;

    public ProofSuite(ProofSubject subject, ProofBench bench, Thoroughness thoroughness)
    {
        (Subject, _bench) = (subject, bench);
        _whole = bench.Prepare(subject.Dialect, subject.Cases);
        _heavy = thoroughness == Thoroughness.Thorough ? [] : [.. subject.Cases.Where(Uploads.AreHeavy)];
        _light = _whole.Where(one => !IsHeavy(one));
    }

    public ProofSubject Subject { get; }

    /// <summary>The cases that are neither passed nor not applicable against the unbroken mock.</summary>
    public async Task<ImmutableArray<CaseVerdict>> RunUnbrokenAsync(CancellationToken cancel)
    {
        var first = await UnexpectedAsync(_ => true, cancel);
        return first.IsEmpty ? first : await UnexpectedAsync(one => first.Any(verdict => verdict.Case.Name == one.Name), cancel);
    }

    /// <summary>What the suite makes of a mutant.</summary>
    public async Task<MutantResult> RunAsync(Mutation mutation, CancellationToken cancel)
    {
        var result = await RunAsync(mutation, SuiteFor(mutation), cancel);
        return result with { LeftOut = result.Cases == 0 ? 0 : Subject.Cases.Length - result.Cases };
    }

    /// <summary>The same for the clauses of which something was said that shouldn't be.</summary>
    public async Task<MutantResult> LookAgainAsync(MutantResult first, CancellationToken cancel)
    {
        var clauses = first.Noticed.Select(noticed => noticed.Case.Clause.Id).Concat(first.Mutation.Touches).Append(first.Mutation.Clause).ToHashSet(StringComparer.Ordinal);
        var again = await RunAsync(first.Mutation, SuiteFor(first.Mutation).Where(one => clauses.Contains(one.Clause.Id)), cancel);
        return again with
        {
            Cases = first.Cases,
            LeftOut = first.LeftOut,
            Unjudged = [.. again.Unjudged, .. first.Unjudged.Where(verdict => !clauses.Contains(verdict.Case.Clause.Id))],
            Problems = [.. again.Problems.Select(problem => problem is MutantProblem.Survived survived ? survived with { IdleRows = IdleInBoth(first, survived) } : problem)],
        };
    }

    // The second look sends less, so a row that met nothing then may have met something before.
    private static ImmutableArray<int> IdleInBoth(MutantResult first, MutantProblem.Survived again) =>
        [.. first.Problems.OfType<MutantProblem.Survived>().SelectMany(survived => survived.IdleRows).Intersect(again.IdleRows)];

    private async Task<ImmutableArray<CaseVerdict>> UnexpectedAsync(Func<Case, bool> takes, CancellationToken cancel)
    {
        var verdicts = InOrder((await _bench.RunAsync(Subject.Dialect, [], _whole.Where(takes), cancel)).Verdicts);
        return verdicts.RemoveAll(verdict => verdict.Verdict is Verdict.Passed or Verdict.NotApplicable);
    }

    private async Task<MutantResult> RunAsync(Mutation mutation, PreparedSuite suite, CancellationToken cancel)
    {
        var mistakes = new Diagnostics();
        var wire = (mutation.Change as MutationChange.Wire)?.Rows;
        var served = wire is null ? Subject.Source.Read(mutation, mistakes) : Subject.Dialect;
        if (served is null)
            return MutantJudge.Unmade(Subject, mutation, mistakes);
        var run = await _bench.RunAsync(served, wire ?? [], suite, cancel);
        return MutantJudge.Of(Subject, mutation, InOrder(run.Verdicts), run.IdleRows);
    }

    private PreparedSuite SuiteFor(Mutation mutation) => _heavy.Any(heavy => Concerns(heavy.Clause.Id, mutation))
        ? _whole.Where(one => !IsHeavy(one) || Concerns(one.Clause.Id, mutation))
        : _light;

    private bool IsHeavy(Case one) => _heavy.Any(heavy => ReferenceEquals(heavy, one));

    private bool Concerns(string clause, Mutation mutation) =>
        clause == mutation.Clause
        || mutation.Touches.Contains(clause)
        || Subject.Known.Any(other => other.Clause == clause && other.Touches.Contains(mutation.Clause));

    private ImmutableArray<CaseVerdict> InOrder(IReadOnlyDictionary<string, Verdict> verdicts) =>
        [.. Subject.Cases.Where(one => verdicts.ContainsKey(one.Name)).Select(one => new CaseVerdict(one, verdicts[one.Name]))];
}
