using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Harness.Runner;
using Harness.Scenarios;
using Harness.Spec;
using Harness.Spec.Mutations;

namespace Harness.Proof;

/// <summary>
/// Shows that a suite can fail: runs it against the unbroken mock, where nothing may fail, and against every mutant, where its own clause must.
/// </summary>
public sealed class ProofRun(ProofSettings settings, ImmutableArray<ProofSubject> subjects)
{
    /// <summary>How many steps it will take, if every unbroken mock is as promised.</summary>
    public int Steps => subjects.Sum(subject => 1 + subject.Mutations.Length);

    /// <summary>Yields each step as soon as it is known. Throws when cancelled.</summary>
    public async IAsyncEnumerable<ProofStep> RunAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        // Ends the work also when whoever reads the steps stops reading.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var steps = Channel.CreateUnbounded<ProofStep>();
        var work = WorkAsync(steps.Writer, stop.Token);
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(CancellationToken.None))
                yield return step;
        }
        finally
        {
            await stop.CancelAsync();
            await work;
        }
    }

    private async Task WorkAsync(ChannelWriter<ProofStep> steps, CancellationToken cancel)
    {
        try
        {
            await using var bench = await ProofBench.OpenAsync(settings, cancel);
            List<(ProofSubject, Mutation)> mutants = [];
            foreach (var subject in subjects)
            {
                var unexpected = await RunUnbrokenAsync(bench, subject, cancel);
                steps.TryWrite(new ProofStep.Unbroken(subject, unexpected));
                if (unexpected.IsEmpty)
                    mutants.AddRange(subject.Mutations.Select(mutation => (subject, mutation)));
            }
            await RunMutantsAsync(bench, mutants, steps, cancel);
        }
        finally
        {
            // Ends the reading; a fault of this work comes out where the reader awaits it.
            steps.Complete();
        }
    }

    private async Task RunMutantsAsync(ProofBench bench, List<(ProofSubject Subject, Mutation Mutation)> mutants, ChannelWriter<ProofStep> steps, CancellationToken cancel)
    {
        List<(ProofSubject, MutantResult)> doubtful = [];
        await Parallel.ForEachAsync(mutants, new ParallelOptions { MaxDegreeOfParallelism = settings.Parallel, CancellationToken = cancel }, async (mutant, stop) =>
        {
            var result = await RunMutantAsync(bench, mutant.Subject, mutant.Mutation, mutant.Subject.Cases, stop);
            if (result.Problems.All(problem => problem is MutantProblem.Unmade))
            {
                steps.TryWrite(new ProofStep.Mutant(result));
                return;
            }
            lock (doubtful)
                doubtful.Add((mutant.Subject, result));
        });
        // A busy machine may be late with an event or a callback: what is wrong is told after a second look, when nothing else goes on.
        foreach (var (subject, result) in doubtful)
            steps.TryWrite(new ProofStep.Mutant(await LookAgainAsync(bench, subject, result, cancel)));
    }

    private static async Task<ImmutableArray<CaseVerdict>> RunUnbrokenAsync(ProofBench bench, ProofSubject subject, CancellationToken cancel)
    {
        var unexpected = Unexpected(await bench.RunAsync(subject.Dialect, [], subject.Cases, cancel));
        return unexpected.IsEmpty
            ? unexpected
            : Unexpected(await bench.RunAsync(subject.Dialect, [], [.. unexpected.Select(verdict => verdict.Case)], cancel));
    }

    private static ImmutableArray<CaseVerdict> Unexpected(ImmutableArray<CaseVerdict> verdicts) =>
        verdicts.RemoveAll(verdict => verdict.Verdict is Verdict.Passed or Verdict.NotApplicable);

    private static async Task<MutantResult> RunMutantAsync(
        ProofBench bench, ProofSubject subject, Mutation mutation, ImmutableArray<Case> cases, CancellationToken cancel)
    {
        var mistakes = new Diagnostics();
        if (Served(subject, mutation, mistakes) is not { } served)
            return MutantJudge.Unmade(subject, mutation, mistakes);
        var wire = mutation.Change is MutationChange.Wire change ? change.Rows : [];
        return MutantJudge.Of(subject, mutation, await bench.RunAsync(served, wire, cases, cancel));
    }

    private static Dialect? Served(ProofSubject subject, Mutation mutation, Diagnostics mistakes) =>
        mutation.Change is MutationChange.Wire ? subject.Dialect : subject.Source.Read(mutation, mistakes);

    // Only the clauses that the first result speaks of are in doubt.
    private static async Task<MutantResult> LookAgainAsync(ProofBench bench, ProofSubject subject, MutantResult first, CancellationToken cancel)
    {
        var clauses = first.Noticed.Select(noticed => noticed.Case.Clause.Id).Concat(first.Mutation.Touches).Append(first.Mutation.Clause).ToHashSet(StringComparer.Ordinal);
        var again = await RunMutantAsync(bench, subject, first.Mutation, [.. subject.Cases.Where(one => clauses.Contains(one.Clause.Id))], cancel);
        return again with { Cases = first.Cases, Unjudged = [.. again.Unjudged, .. first.Unjudged.Where(verdict => !clauses.Contains(verdict.Case.Clause.Id))] };
    }
}
