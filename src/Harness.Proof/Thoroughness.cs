namespace Harness.Proof;

/// <summary>Which cases a mutant gets.</summary>
public enum Thoroughness
{
    /// <summary>All but those that upload many megabytes: these it gets only where they have to do with what it breaks.</summary>
    Usual,

    /// <summary>All.</summary>
    Thorough,
}
