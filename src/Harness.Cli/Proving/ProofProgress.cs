using Harness.Proof;
using Spectre.Console;

namespace Harness.Cli.Proving;

/// <summary>Shows how far a proof is: a moving bar on a terminal, nothing elsewhere.</summary>
internal sealed class ProofProgress(IAnsiConsole console)
{
    /// <summary>Reads the steps to their end, or until they are cancelled, and returns them in the order in which they came.</summary>
    public async Task<IReadOnlyCollection<ProofStep>> FollowAsync(IAsyncEnumerable<ProofStep> steps, int total, CancellationToken cancel)
    {
        List<ProofStep> seen = [];
        try
        {
            if (CanMove)
            {
                await MoveAsync(steps, seen, total).ConfigureAwait(false);
            }
            else
            {
                await foreach (var step in steps.ConfigureAwait(false))
                    seen.Add(step);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl-C: what is known so far is told, and counts as incomplete.
        }
        return seen;
    }

    // Without colours (NO_COLOR) somebody reads or records plain text, even on a terminal.
    private bool CanMove => console.Profile.Capabilities is { Ansi: true, Interactive: true, ColorSystem: not ColorSystem.NoColors };

    private Task MoveAsync(IAsyncEnumerable<ProofStep> steps, List<ProofStep> seen, int total) => console.Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new ProgressBarColumn { Width = 30 }, new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(async context =>
        {
            var task = context.AddTask("the unbroken mocks", maxValue: Math.Max(1, total));
            await foreach (var step in steps.ConfigureAwait(false))
            {
                seen.Add(step);
                task.Description = Markup.Escape(Describe(seen, total));
                task.Increment(1);
            }
        });

    private static string Describe(List<ProofStep> seen, int total)
    {
        var mutants = seen.OfType<ProofStep.Mutant>().ToArray();
        var wrong = mutants.Count(mutant => !mutant.Result.Problems.IsEmpty);
        return $"{seen.Count} of {total}, {mutants.Count(mutant => mutant.Result.IsKilled)} mutations killed{(wrong > 0 ? $", {wrong} with problems" : "")}";
    }
}
