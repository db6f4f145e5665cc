namespace Harness.Runner;

/// <summary>Whether results carry what their verdicts rest on.</summary>
public enum EvidenceKeeping
{
    /// <summary>The exchanges, and a command that sends the deciding request again.</summary>
    Kept,

    /// <summary>Neither: only the verdicts are looked at.</summary>
    Dropped,
}
