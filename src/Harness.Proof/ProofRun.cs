using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Harness.Spec.Mutations;

namespace Harness.Proof;

/// <summary>
/// Shows that a suite can fail: runs it against the unbroken mock, where nothing may fail, and against every mutant, where its own clause must.
/// </summary>
public sealed class ProofRun(ProofSettings settings, ImmutableArray<ProofSubject> subjects)
{
    /// <summary>How many steps it will take, if every unbroken mock is as promised.</summary>
    public int Steps => subjects.Sum(subject => 1 + subject.Mutations.Length);

    /// <summary>Yields each step as soon as it is known. Throws that it is cancelled only when it was.</summary>
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
            await work;
        }
        finally
        {
            await stop.CancelAsync();
            await EndAsync(work);
        }
    }

    private static async Task EndAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // Who read to the end was told above. Who stopped earlier did so for a reason, which this must not take the place of.
        }
    }

    private async Task WorkAsync(ChannelWriter<ProofStep> steps, CancellationToken cancel)
    {
        try
        {
            await using var bench = await ProofBench.OpenAsync(settings, cancel);
            List<(ProofSuite, Mutation)> mutants = [];
            foreach (var subject in subjects)
            {
                var suite = new ProofSuite(subject, bench, settings.Thoroughness);
                var unexpected = await suite.RunUnbrokenAsync(cancel);
                steps.TryWrite(new ProofStep.Unbroken(subject, unexpected));
                if (unexpected.IsEmpty)
                    mutants.AddRange(subject.Mutations.Select(mutation => (suite, mutation)));
            }
            await RunMutantsAsync(mutants, steps, cancel);
        }
        catch (OperationCanceledException error) when (!cancel.IsCancellationRequested)
        {
            throw new InvalidOperationException("a part of the proof gave up, and nobody had asked for it", error);
        }
        finally
        {
            // Ends the reading; a fault of this work comes out where the reader awaits it.
            steps.Complete();
        }
    }

    private async Task RunMutantsAsync(List<(ProofSuite Suite, Mutation Mutation)> mutants, ChannelWriter<ProofStep> steps, CancellationToken cancel)
    {
        var doubtful = new ConcurrentQueue<(ProofSuite Suite, MutantResult First)>();
        try
        {
            await Parallel.ForEachAsync(mutants, new ParallelOptions { MaxDegreeOfParallelism = settings.Parallel, CancellationToken = cancel }, async (mutant, stop) =>
            {
                var result = await mutant.Suite.RunAsync(mutant.Mutation, stop);
                if (result.Problems.All(problem => problem is MutantProblem.Unmade))
                    steps.TryWrite(new ProofStep.Mutant(result));
                else
                    doubtful.Enqueue((mutant.Suite, result));
            });
            await LookAgainAsync(doubtful, steps, cancel);
        }
        finally
        {
            // Whoever interrupts a proof hears of what looked wrong so far: the first look counts where the second had no time.
            foreach (var (_, first) in doubtful)
                steps.TryWrite(new ProofStep.Mutant(first));
        }
    }

    // A busy machine may be late with an event or a callback: what is wrong is told after a second look, when nothing else goes on.
    private static async Task LookAgainAsync(ConcurrentQueue<(ProofSuite Suite, MutantResult First)> doubtful, ChannelWriter<ProofStep> steps, CancellationToken cancel)
    {
        while (doubtful.TryPeek(out var next))
        {
            steps.TryWrite(new ProofStep.Mutant(await next.Suite.LookAgainAsync(next.First, cancel)));
            doubtful.TryDequeue(out _);
        }
    }
}
