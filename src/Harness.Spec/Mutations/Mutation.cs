using System.Collections.Immutable;

namespace Harness.Spec.Mutations;

/// <summary>One way in which a server breaks a promise, as data beside the clause: what shows that the scenarios of the clause can fail.</summary>
public sealed record Mutation
{
    /// <summary>Unique in its clause; says what the broken server does (<c>created-is-now</c>).</summary>
    public required string Id { get; init; }

    /// <summary>The id of the clause that it breaks.</summary>
    public required string Clause { get; init; }

    /// <summary>What is changed.</summary>
    public required MutationChange Change { get; init; }

    /// <summary>The ids of the other clauses that the same change breaks.</summary>
    public required ImmutableArray<string> Touches { get; init; }

    /// <summary>The change in one line, as it is written.</summary>
    public required string Text { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>The whole name: <c>dialect/clause/id</c>.</summary>
    public string NameIn(string dialect) => $"{dialect}/{Clause}/{Id}";
}
