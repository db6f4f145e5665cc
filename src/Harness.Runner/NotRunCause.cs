namespace Harness.Runner;

/// <summary>Why a case was left out.</summary>
public enum NotRunCause
{
    /// <summary>The user's own filter doesn't ask for it: the run is complete without it.</summary>
    Filtered,

    /// <summary>It was wanted and didn't come to it: Ctrl-C, a budget, a stop after failures.</summary>
    Interrupted,
}
