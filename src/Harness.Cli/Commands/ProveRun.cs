using System.Collections.Immutable;
using Harness.Cli.Proving;
using Harness.Proof;
using Harness.Scenarios;
using Harness.Spec;
using Harness.Spec.Mutations;

namespace Harness.Cli.Commands;

/// <summary>One run of <c>harness prove</c>: mutations, proof, matrix.</summary>
internal sealed class ProveRun(ProveOptions options)
{
    private static readonly TimeProvider Time = TimeProvider.System;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        RefusePartialNumbers();
        var files = new ProofFiles(options);
        await files.RefuseUnwritableAsync().ConfigureAwait(false);
        var (known, chosen) = await new DialectFiles(options.Specs).ReadBreakableAsync(options.Dialects).ConfigureAwait(false);
        var suite = ScenarioFiles.Load(options.ScenarioPaths, known);
        var subjects = SubjectsOf(chosen, suite);
        var started = Time.GetTimestamp();
        var run = new ProofRun(SettingsFor(suite), subjects);
        var console = Terminal.Open();
        var steps = await new ProofProgress(console).FollowAsync(run.RunAsync(cancel), run.Steps, cancel).ConfigureAwait(false);
        var result = ProofResult.Of(subjects, steps, Time.GetElapsedTime(started));
        new ProofView(console).Write(result);
        await files.WriteAsync(result, cancel).ConfigureAwait(false);
        return (int)result.ExitCode;
    }

    // Whoever reads a badge takes it for the whole.
    private void RefusePartialNumbers()
    {
        if ((options.BadgeFile ?? options.ReadmeFile) is not null && options.Mutations.Count + options.Dialects.Count > 0)
            throw new UsageException("--badge and --readme tell of a whole proof; leave out --dialect and --mutation");
    }

    private ProofSettings SettingsFor(ScenarioSuite suite) => new()
    {
        Seed = options.Seed,
        Parallel = options.Parallel,
        Assets = suite.Assets,
        Thoroughness = options.Thoroughness,
        Time = Time,
    };

    private ImmutableArray<ProofSubject> SubjectsOf(ImmutableArray<BreakableDialect> dialects, ScenarioSuite suite)
    {
        var filter = new NameFilter(options.Mutations);
        ImmutableArray<ProofSubject> subjects = [.. dialects.Select(dialect => SubjectOf(dialect, suite, filter))];
        if (options.Mutations.Count == 0)
            return subjects;
        return subjects.RemoveAll(subject => subject.Mutations.IsEmpty) is { IsEmpty: false } asked
            ? asked
            : throw new UsageException($"no mutation matches {string.Join(" or ", options.Mutations.Select(glob => $"'{glob}'"))}; a name is dialect/clause/id, as 'harness list mutations' shows it, and a glob has to match all of it: '*/CLAUSE/*'");
    }

    private ProofSubject SubjectOf(BreakableDialect dialect, ScenarioSuite suite, NameFilter filter)
    {
        ImmutableArray<Mutation> mutations = [.. dialect.Mutations.Where(mutation => filter.Takes(mutation.NameIn(dialect.Dialect.Name)))];
        return new ProofSubject
        {
            Dialect = dialect.Dialect,
            Source = dialect.Source,
            Mutations = mutations,
            Known = dialect.Mutations,
            Cases = [.. suite.Cases.Where(one => one.Dialect == dialect.Dialect)],
            Unproven = options.Mutations.Count > 0 ? [] : [.. dialect.Dialect.Clauses.Where(clause => IsUnproven(clause, mutations))],
        };
    }

    private static bool IsUnproven(Clause clause, ImmutableArray<Mutation> mutations) =>
        clause.Unobservable is null && mutations.All(mutation => mutation.Clause != clause.Id);
}
