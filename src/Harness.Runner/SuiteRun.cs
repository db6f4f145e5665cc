using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Harness.Runner.Planning;
using Harness.Runner.Running;
using Harness.Scenarios;

namespace Harness.Runner;

/// <summary>Runs cases against one target.</summary>
public sealed class SuiteRun(RunSettings settings, ISender sender, ICallbackInbox inbox, IPictureSource pictures, TimeProvider time)
{
    /// <summary>What these cases will cost at the target, those that it can't do left out.</summary>
    public PricePlan Price(IEnumerable<Case> cases) =>
        PricePlan.Of(PreparedSuite.Of(cases, settings).Plan);

    /// <summary>Prepares cases and runs them.</summary>
    public IAsyncEnumerable<CaseResult> RunAsync(ImmutableArray<Case> cases, CancellationToken cancel) => RunAsync(PreparedSuite.Of(cases, settings), cancel);

    /// <summary>
    /// Yields one result for each case as soon as it is known: those that the target can't do first, then in the order of the plan, as far as parallel
    /// requests keep it. Never throws for what the target does. When cancelled it doesn't throw either: the cases that are left are <see cref="Verdict.NotRun"/>.
    /// </summary>
    public async IAsyncEnumerable<CaseResult> RunAsync(PreparedSuite suite, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var (one, reason) in suite.Inapplicable)
            yield return Unsent(one, new Verdict.NotApplicable(reason));
        await foreach (var result in RunPlanAsync(suite.Plan, cancel))
            yield return result;
    }

    /// <summary>The result of a case that wasn't asked for or didn't get its turn.</summary>
    public CaseResult LeftOut(Case one, NotRunCause cause, string reason) => Unsent(one, new Verdict.NotRun(cause, reason));

    private async IAsyncEnumerable<CaseResult> RunPlanAsync(Plan planned, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Ends the work also when whoever reads the results stops reading.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var results = Channel.CreateUnbounded<CaseResult>();
        var work = WorkAsync(planned, results.Writer, stop.Token);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(CancellationToken.None))
                yield return result;
        }
        finally
        {
            await stop.CancelAsync();
            await work;
        }
    }

    private async Task WorkAsync(Plan planned, ChannelWriter<CaseResult> results, CancellationToken cancel)
    {
        try
        {
            var parts = new RunParts(settings, new RequestBuilder(settings.Target, settings.Key), sender, inbox, pictures, time, new TargetHealth(settings.Standing), new KeyStanding(settings.Key, settings.Standing));
            var plan = new Queue<Planned>(planned.Work);
            // The target is tried by one request alone, then by two, as long as it doesn't answer: a dead one isn't stormed.
            for (var several = 1; plan.Count > 0 && !parts.Health.IsGood && parts.Health.WhyLost is null; several = 2)
                await AllAsync(Take(plan, several), several, parts, results, cancel);
            await AllAsync(plan, settings.Parallel, parts, results, cancel);
        }
        finally
        {
            // Ends the reading; a fault of this work comes out where the reader awaits it.
            results.Complete();
        }
    }

    private Task AllAsync(IEnumerable<Planned> work, int several, RunParts parts, ChannelWriter<CaseResult> results, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            work,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, several) },
            async (piece, _) => await RunOneAsync(piece, parts, results, cancel));

    private async Task RunOneAsync(Planned piece, RunParts parts, ChannelWriter<CaseResult> results, CancellationToken cancel)
    {
        var done = 0;
        try
        {
            if (piece is Planned.Shared shared)
            {
                await foreach (var result in new SharedRun(shared, parts).RunAsync(cancel))
                {
                    results.TryWrite(result);
                    done++;
                }
            }
            else
            {
                results.TryWrite(await new CaseRun(((Planned.Alone)piece).Only, parts).RunAsync(cancel));
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            foreach (var member in piece.Members.Skip(done))
                results.TryWrite(LeftOut(member.Case, NotRunCause.Interrupted, "the run was interrupted"));
        }
    }

    private static List<Planned> Take(Queue<Planned> plan, int several)
    {
        List<Planned> taken = [];
        while (taken.Count < several && plan.TryDequeue(out var piece))
            taken.Add(piece);
        return taken;
    }

    private CaseResult Unsent(Case one, Verdict verdict) => new Findings(one, settings.Evidence, time).Close(verdict);
}
