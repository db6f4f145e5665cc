namespace Harness.Imaging.Probe;

/// <summary>Whether any pixel of a picture is see-through, wholly or in part.</summary>
public enum Transparency
{
    /// <summary>Every pixel is opaque.</summary>
    None,

    /// <summary>At least one pixel isn't opaque.</summary>
    Some,

    /// <summary>
    /// It can't be told: the file is damaged, larger than is decoded, an animation that may show through, or leaves a part of its canvas bare.
    /// </summary>
    Unknown,
}
