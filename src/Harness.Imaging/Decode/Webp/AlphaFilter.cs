namespace Harness.Imaging.Decode.Webp;

/// <summary>What each value of an ALPH chunk is a difference from (RFC 9649, 2.7.1.2), by its number there.</summary>
internal enum AlphaFilter
{
    /// <summary>The values are alpha as it is.</summary>
    None,

    /// <summary>From the pixel to the left.</summary>
    Left,

    /// <summary>From the pixel above.</summary>
    Above,

    /// <summary>From left + above - above left.</summary>
    Gradient,
}
