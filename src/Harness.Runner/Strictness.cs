namespace Harness.Runner;

/// <summary>Whether a broken SHOULD counts as a broken promise.</summary>
public enum Strictness
{
    /// <summary>Only a broken MUST does.</summary>
    Normal,

    /// <summary>A broken SHOULD does too.</summary>
    Strict,
}
