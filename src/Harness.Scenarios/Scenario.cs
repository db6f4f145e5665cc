using System.Collections.Immutable;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios;

/// <summary>How one promise is checked, as written; variables aren't filled in yet.</summary>
public sealed record Scenario
{
    /// <summary>Unique in its topic.</summary>
    public required string Id { get; init; }

    /// <summary>The topic of its file.</summary>
    public required string Topic { get; init; }

    /// <summary>The clause it checks; null where each case cites the clause of its base path.</summary>
    public required string? Clause { get; init; }

    /// <summary>Where the clause was written.</summary>
    public required SourceSpan ClauseAt { get; init; }

    /// <summary>The dialects of its file.</summary>
    public required DialectList Dialects { get; init; }

    /// <summary>What the target must be able to do, what the steps imply included.</summary>
    public required ImmutableArray<Capability> Requires { get; init; }

    /// <summary>Whether its requests must not be shared with other scenarios.</summary>
    public required bool Fresh { get; init; }

    /// <summary>The rows of its matrix; one row without values where it has none.</summary>
    public required ImmutableArray<MatrixRow> Rows { get; init; }

    /// <summary>The steps in order; at least one.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>Whether <c>$inbox.url</c> is given to the target.</summary>
    public bool UsesInbox => Requires.Any(capability => capability is Capability.Callbacks);

    /// <summary>The values of one case's matrix variables, in the order of the matrix.</summary>
    public sealed record MatrixRow(ImmutableArray<KeyValuePair<string, ValueTemplate>> Values);
}
