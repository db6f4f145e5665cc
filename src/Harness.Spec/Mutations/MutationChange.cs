using System.Collections.Immutable;

namespace Harness.Spec.Mutations;

/// <summary>The two families of mutations.</summary>
public abstract record MutationChange
{
    private MutationChange() { }

    /// <summary>The dialect's file is changed before it is read, entry by entry.</summary>
    public sealed record Patch(ImmutableArray<PatchEntry> Entries) : MutationChange;

    /// <summary>What goes over the wire is edited, row by row; the dialect stays as promised.</summary>
    public sealed record Wire(ImmutableArray<WireRow> Rows) : MutationChange;
}
