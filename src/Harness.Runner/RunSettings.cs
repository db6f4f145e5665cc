using Harness.Runner.Transport;
using Harness.Scenarios.Values;

namespace Harness.Runner;

/// <summary>What a run is told by its user.</summary>
public sealed record RunSettings
{
    /// <summary>The API under test.</summary>
    public required Target Target { get; init; }

    /// <summary>The key for it, or null where none was given: then no <c>Authorization</c> header is sent.</summary>
    public required string? Key { get; init; }

    /// <summary>The texts of the prompts, by the run's seed.</summary>
    public required PromptTexts Prompts { get; init; }

    /// <summary>The files that scenarios upload.</summary>
    public required AssetFolder Assets { get; init; }

    /// <summary>How many requests are under way at once, at most.</summary>
    public required int Parallel { get; init; }

    /// <summary>How long an answer may take.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>What the target lacks.</summary>
    public required TargetCapabilities Capabilities { get; init; }

    /// <summary>What is known of pictures; shared by runs that see the same ones.</summary>
    public PictureMemory Pictures { get; init; } = new();

    /// <summary>Whether results carry what their verdicts rest on.</summary>
    public EvidenceKeeping Evidence { get; init; }

    /// <summary>How long callbacks are waited for, in place of what scenarios allow; null where those count.</summary>
    public CallbackWaits? CallbackWaits { get; init; }

    /// <summary>What is known of the target beforehand.</summary>
    public TargetStanding Standing { get; init; }
}
