namespace Harness.Boundaries.Tests.Rules;

/// <summary>The limits of a size rule.</summary>
[Flags]
internal enum SizeLimit
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>What edges are multiples of.</summary>
    Multiple = 1,

    /// <summary>The longest edge.</summary>
    LongEdge = 2,

    /// <summary>The fewest pixels.</summary>
    LeastPixels = 4,

    /// <summary>The most pixels.</summary>
    MostPixels = 8,

    /// <summary>The long edge in short ones.</summary>
    Ratio = 16,
}
