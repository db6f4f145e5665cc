using System.Collections.Immutable;
using Harness.Runner;
using Spectre.Console;

namespace Harness.Reports;

/// <summary>Shows how far a run is: a moving bar on a terminal, now and then a line elsewhere.</summary>
public sealed class ProgressView(IAnsiConsole console)
{
    private const int PlainSteps = 5;

    /// <summary>
    /// Reads the results to their end and returns them in the order in which they came. <paramref name="total"/> is how many are expected.
    /// </summary>
    public Task<ImmutableArray<CaseResult>> FollowAsync(IAsyncEnumerable<CaseResult> results, int total, CancellationToken cancel) =>
        CanMove ? MoveAsync(results, total, cancel) : PrintAsync(results, total, cancel);

    // Without colours (NO_COLOR) somebody reads or records plain text, even on a terminal.
    private bool CanMove => console.Profile.Capabilities is { Ansi: true, Interactive: true, ColorSystem: not ColorSystem.NoColors };

    private async Task<ImmutableArray<CaseResult>> MoveAsync(IAsyncEnumerable<CaseResult> results, int total, CancellationToken cancel) =>
        await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn { Width = 30 }, new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var tally = new Tally(total);
                var task = context.AddTask(Markup.Escape(tally.ToString()), maxValue: Math.Max(1, total));
                await foreach (var result in results.WithCancellation(cancel))
                {
                    tally.Add(result);
                    task.Description = Markup.Escape(tally.ToString());
                    task.Increment(1);
                }
                return tally.Results;
            });

    private async Task<ImmutableArray<CaseResult>> PrintAsync(IAsyncEnumerable<CaseResult> results, int total, CancellationToken cancel)
    {
        var tally = new Tally(total);
        await foreach (var result in results.WithCancellation(cancel))
        {
            tally.Add(result);
            if (tally.Count * PlainSteps / Math.Max(1, total) > (tally.Count - 1) * PlainSteps / Math.Max(1, total))
                console.WriteLine(tally.ToString());
        }
        return tally.Results;
    }

    private sealed class Tally(int total)
    {
        private readonly ImmutableArray<CaseResult>.Builder _results = ImmutableArray.CreateBuilder<CaseResult>();
        private int _failed;
        private int _blocked;

        public int Count => _results.Count;

        public ImmutableArray<CaseResult> Results => _results.ToImmutable();

        public void Add(CaseResult result)
        {
            _results.Add(result);
            _failed += result.Verdict is Verdict.Failed ? 1 : 0;
            _blocked += result.Verdict is Verdict.Blocked ? 1 : 0;
        }

        public override string ToString() =>
            $"{Count} of {total} cases{(_failed > 0 ? $", {_failed} failed" : "")}{(_blocked > 0 ? $", {_blocked} blocked" : "")}";
    }
}
