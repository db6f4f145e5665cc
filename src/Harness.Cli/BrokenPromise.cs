using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Mutations;

namespace Harness.Cli;

/// <summary>One promise of a dialect, broken as a mutation says: what a mock needs to serve it so.</summary>
internal sealed record BrokenPromise(Dialect Dialect, Clause Clause, Mutation Mutation)
{
    /// <summary>What the mock does on the wire; nothing where the dialect itself is changed.</summary>
    public ImmutableArray<WireRow> Wire => Mutation.Change is MutationChange.Wire wire ? wire.Rows : [];

    /// <summary>What is broken, for a person.</summary>
    public string Text => $"""
        Broken on purpose: {Mutation.NameIn(Dialect.Name)} ({Mutation.At})
          promise  {Clause.Text}
          change   {Mutation.Text}

        """;

    /// <summary>Finds the mutation of a whole name, <c>dialect/clause/id</c>; a usage error where there is none.</summary>
    public static async Task<BrokenPromise> FindAsync(DialectFiles files, string name)
    {
        var dialects = (await files.All().ConfigureAwait(false)).Select(dialect => dialect.Name).ToArray();
        var named = name.Split('/')[0];
        if (!dialects.Contains(named))
            throw new UsageException($"'{name}' is no name of a mutation, dialect/clause/id: there is no dialect '{named}'{Suggestion.For(named, dialects)}");
        var (_, chosen) = await files.ReadBreakableAsync([named]).ConfigureAwait(false);
        var breakable = chosen.Single();
        var mutation = breakable.Mutations.FirstOrDefault(mutation => mutation.NameIn(named) == name)
            ?? throw new UsageException($"there is no mutation '{name}'{Suggestion.For(name, breakable.Mutations.Select(mutation => mutation.NameIn(named)))}; 'harness list mutations --dialect {named}' names them");
        return new BrokenPromise(breakable.Break(mutation), breakable.Dialect.Clauses.First(clause => clause.Id == mutation.Clause), mutation);
    }
}
