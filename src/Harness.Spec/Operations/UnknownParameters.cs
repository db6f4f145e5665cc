namespace Harness.Spec.Operations;

/// <summary>What becomes of a request with parameters that its operation doesn't have.</summary>
public enum UnknownParameters
{
    /// <summary>They are as if they were absent.</summary>
    Ignore,

    /// <summary>The request is refused.</summary>
    Refuse,
}
