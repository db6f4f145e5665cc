namespace Harness.Cli.Commands;

/// <summary>What the user of <c>harness check</c> asked for.</summary>
internal sealed record CheckOptions
{
    public required string? Target { get; init; }

    public required IReadOnlyList<string> Dialects { get; init; }

    /// <summary>Files and folders of dialects.</summary>
    public required IReadOnlyList<string> Specs { get; init; }

    /// <summary>Files and folders of scenarios.</summary>
    public required IReadOnlyList<string> ScenarioPaths { get; init; }

    public required string? Base { get; init; }

    public required string? Key { get; init; }

    public required IReadOnlyList<string> Scenarios { get; init; }

    public required bool Strict { get; init; }

    public required int Parallel { get; init; }

    public required TimeSpan Limit { get; init; }

    public required int Seed { get; init; }

    public required string ReportFolder { get; init; }

    public required Uri? PublicUrl { get; init; }

    public required int InboxPort { get; init; }

    public required bool FaultInjection { get; init; }

    /// <summary>Whether the target may be sent what no document describes.</summary>
    public required bool OddValues { get; init; }

    /// <summary>Models of the dialect that the target doesn't offer.</summary>
    public required IReadOnlyList<string> WithoutModels { get; init; }
}
