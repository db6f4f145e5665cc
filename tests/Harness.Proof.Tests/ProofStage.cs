using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Proof.Tests;

/// <summary>A small dialect with scenarios, and mutations that a test writes beside its clauses.</summary>
internal static class ProofStage
{
    private static readonly string Folder = Repository.File("tests", "Harness.Acceptance", "OwnDialect");

    /// <summary>The dialect with these mutations, written as in its file, of one clause.</summary>
    public static ProofSubject Subject(string clause, string mutations, Func<Case, bool>? takes = null)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "atelier.yaml"));
        var row = text.Split('\n').Single(line => line.TrimStart().StartsWith($"- {{ id: {clause},", StringComparison.Ordinal));
        return Read(text.Replace(row, row[..row.LastIndexOf('}')].TrimEnd() + $", mutations: {mutations} }}", StringComparison.Ordinal), clause, takes ?? (_ => true));
    }

    /// <summary>Proves one dialect and gives back what came out.</summary>
    public static async Task<DialectProof> ProveAsync(ProofSubject subject)
    {
        List<ProofStep> steps = [];
        await foreach (var step in new ProofRun(new ProofSettings { Seed = 1, Parallel = 2, Assets = AssetFolder.Empty }, [subject]).RunAsync(CancellationToken.None))
            steps.Add(step);
        return ProofResult.Of([subject], steps, TimeSpan.Zero).Dialects.Single();
    }

    /// <summary>Proves one dialect, one mutant at a time, until a step is such; gives back what came out until the end of the interrupted proof.</summary>
    public static async Task<DialectProof> ProveUntilAsync(ProofSubject subject, Func<ProofStep, bool> isLast, TimeProvider? time = null)
    {
        using var interrupt = new CancellationTokenSource();
        List<ProofStep> steps = [];
        try
        {
            var settings = new ProofSettings { Seed = 1, Parallel = 1, Assets = AssetFolder.Empty, Time = time ?? TimeProvider.System };
            await foreach (var step in new ProofRun(settings, [subject]).RunAsync(interrupt.Token))
            {
                steps.Add(step);
                if (isLast(step))
                    await interrupt.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            // What the interruption ends with.
        }
        return ProofResult.Of([subject], steps, TimeSpan.Zero).Dialects.Single();
    }

    private static ProofSubject Read(string text, string clause, Func<Case, bool> takes)
    {
        var diagnostics = new Diagnostics();
        var source = DialectFile.Open("atelier.yaml", text, diagnostics);
        var dialect = source?.Read(diagnostics);
        var mutations = dialect is null ? [] : source!.ReadMutations(dialect, diagnostics);
        var cases = dialect is null ? [] : ScenarioSuite.Load([Path.Combine(Folder, "scenarios")], [dialect], diagnostics).Cases;
        return diagnostics.IsEmpty
            ? new ProofSubject { Dialect = dialect!, Source = source!, Mutations = mutations, Known = mutations, Cases = [.. cases.Where(takes)], Unproven = [.. Others(dialect!, clause)] }
            : throw new ArgumentException(string.Join('\n', diagnostics.InOrder));
    }

    private static IEnumerable<Clause> Others(Dialect dialect, string clause) => dialect.Clauses.Where(other => other.Unobservable is null && other.Id != clause);
}
