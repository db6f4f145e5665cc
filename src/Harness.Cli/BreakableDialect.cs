using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Mutations;
using Harness.Spec.Reading;

namespace Harness.Cli;

/// <summary>A dialect, its file, and the ways in which the file says that its promises can be broken.</summary>
internal sealed record BreakableDialect(Dialect Dialect, DialectSource Source, ImmutableArray<Mutation> Mutations)
{
    /// <summary>The dialect with one promise broken. Throws a usage error where the patch doesn't fit the file.</summary>
    public Dialect Break(Mutation mutation)
    {
        var diagnostics = new Diagnostics();
        return Source.Read(mutation, diagnostics)
            ?? throw new UsageException($"{mutation.At}: the mutation '{mutation.NameIn(Dialect.Name)}' can't be made:\n" + string.Join('\n', diagnostics.InOrder));
    }
}
