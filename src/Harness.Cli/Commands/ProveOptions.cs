using Harness.Proof;

namespace Harness.Cli.Commands;

/// <summary>What the user asked of <c>harness prove</c>.</summary>
internal sealed record ProveOptions
{
    /// <summary>Empty for all.</summary>
    public required IReadOnlyList<string> Dialects { get; init; }

    /// <summary>Files and folders of the user's own dialects.</summary>
    public required IReadOnlyList<string> Specs { get; init; }

    /// <summary>Files and folders of the user's own scenarios; empty for the shipped ones.</summary>
    public required IReadOnlyList<string> ScenarioPaths { get; init; }

    /// <summary>Names or globs of mutations; empty for all.</summary>
    public required IReadOnlyList<string> Mutations { get; init; }

    /// <summary>Where the whole matrix is written, or null.</summary>
    public required string? JsonFile { get; init; }

    /// <summary>Where the badge is written, or null.</summary>
    public required string? BadgeFile { get; init; }

    /// <summary>Where the numbers are put, or null.</summary>
    public required string? ReadmeFile { get; init; }

    /// <summary>Which cases a mutant gets.</summary>
    public required Thoroughness Thoroughness { get; init; }

    /// <summary>How many mutants are run at once.</summary>
    public required int Parallel { get; init; }

    /// <summary>Decides everything random.</summary>
    public required int Seed { get; init; }
}
