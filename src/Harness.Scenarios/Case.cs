using Harness.Spec;

namespace Harness.Scenarios;

/// <summary>A scenario with one row of its matrix, for one dialect and one base path: what gets one verdict.</summary>
public sealed record Case
{
    /// <summary>The whole name: <c>dialect/topic/id[values]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The values of the matrix variables.</summary>
    public required Scenario.MatrixRow Row { get; init; }

    /// <summary>The dialect that promises.</summary>
    public required Dialect Dialect { get; init; }

    /// <summary>The base path under which it is checked.</summary>
    public required BasePath Base { get; init; }

    /// <summary>The promise that is checked.</summary>
    public required Clause Clause { get; init; }
}
