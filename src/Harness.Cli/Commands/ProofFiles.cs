using System.Text;
using Harness.Cli.Proving;
using Harness.Proof;

namespace Harness.Cli.Commands;

/// <summary>The files that a proof was asked to write. One that can't be written keeps no other from it, and all such are told at once.</summary>
internal sealed class ProofFiles(ProveOptions options)
{
    /// <summary>A usage error for what couldn't be written, before minutes are spent on it; leaves everything as it was.</summary>
    public Task RefuseUnwritableAsync() => TryAllAsync(Refusals());

    /// <summary>Writes what was asked for; only the matrix where <paramref name="interrupt"/> has broken the proof off.</summary>
    public Task WriteAsync(ProofResult result, CancellationToken interrupt) => TryAllAsync(Writings(result, interrupt));

    private IEnumerable<Func<Task>> Refusals()
    {
        foreach (var file in new[] { options.JsonFile, options.BadgeFile }.OfType<string>())
            yield return () => Refuse(file);
        if (options.ReadmeFile is { } readme)
            yield return () => ProofTable.FitsInto(AuthoredFiles.Read(readme)) ? Refuse(readme) : throw Placeless(readme);
    }

    private static Task Refuse(string file)
    {
        WholeFile.RefuseUnwritable(file);
        return Task.CompletedTask;
    }

    private IEnumerable<Func<Task>> Writings(ProofResult result, CancellationToken interrupt)
    {
        if (options.JsonFile is { } matrix)
            yield return () => WholeFile.WriteAsync(matrix, ProofDocument.Write(result), CancellationToken.None);
        // Numbers that are kept must not come from a proof that was broken off, not even while it took its last second looks.
        if (interrupt.IsCancellationRequested || !result.Dialects.All(dialect => dialect.IsWhole))
            yield break;
        if (options.BadgeFile is { } badge)
            yield return () => WholeFile.WriteAsync(badge, ProofBadge.Write(result), CancellationToken.None);
        if (options.ReadmeFile is { } readme)
            yield return () => WholeFile.WriteAsync(readme, TextWith(result, readme), CancellationToken.None);
    }

    private static ReadOnlyMemory<byte> TextWith(ProofResult result, string readme) =>
        Encoding.UTF8.GetBytes(ProofTable.PutInto(AuthoredFiles.Read(readme), result) ?? throw Placeless(readme));

    private static UsageException Placeless(string readme) =>
        new($"'{readme}' has no place for the numbers: a line <!-- proof -->, and below it <!-- /proof -->");

    private static async Task TryAllAsync(IEnumerable<Func<Task>> attempts)
    {
        List<string> problems = [];
        foreach (var attempt in attempts)
        {
            try
            {
                await attempt().ConfigureAwait(false);
            }
            catch (UsageException problem)
            {
                problems.Add(problem.Message);
            }
        }
        if (problems.Count > 0)
            throw new UsageException(string.Join('\n', problems));
    }
}
