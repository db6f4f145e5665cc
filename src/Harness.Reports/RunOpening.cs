using System.Collections.Immutable;

namespace Harness.Reports;

/// <summary>What is known of a run before its first verdict.</summary>
public sealed record RunOpening
{
    /// <summary>The dialects that are checked, with all their promises.</summary>
    public required ImmutableArray<DialectClauses> Dialects { get; init; }

    /// <summary>The target in words or as an address.</summary>
    public required string Target { get; init; }

    /// <summary>The seed that makes the same run again.</summary>
    public required long Seed { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What the plan costs, a line for each thing to say; empty where it costs nothing.</summary>
    public required ImmutableArray<string> Prices { get; init; }
}
