using System.Collections.Immutable;
using Harness.Spec;

namespace Harness.Runner;

/// <summary>One case with its verdict and the evidence for it: what every report is made from.</summary>
public sealed record CaseResult
{
    /// <summary>The whole name: <c>dialect/topic/scenario[values of the matrix]</c>.</summary>
    public required string Scenario { get; init; }

    /// <summary>The dialect's name.</summary>
    public required string Dialect { get; init; }

    /// <summary>The promise that was checked.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Where the scenario is written.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>The exchanges that the verdict rests on, in order, abridged; shared ones appear in every result that used them.</summary>
    public required ImmutableArray<Exchange> Evidence { get; init; }

    /// <summary>A curl command that sends the deciding request again, the key replaced by <c>$HARNESS_KEY</c>; null where nothing was sent.</summary>
    public required string? Curl { get; init; }

    /// <summary>From the first request to the verdict.</summary>
    public required TimeSpan Elapsed { get; init; }
}
