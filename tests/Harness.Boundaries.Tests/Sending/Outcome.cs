namespace Harness.Boundaries.Tests.Sending;

/// <summary>What a scenario holds to be right where a value is tried.</summary>
[Flags]
internal enum Outcome
{
    /// <summary>Neither: something else was to be seen.</summary>
    None = 0,

    /// <summary>The value is taken.</summary>
    Taken = 1,

    /// <summary>The request is refused.</summary>
    Refused = 2,
}
