namespace Harness.Imaging.Encode;

/// <summary>sRGB with straight alpha.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue, byte Alpha)
{
    /// <summary>Black under a zero alpha, so that premultiplying decoders agree with the others.</summary>
    public static Colour Clear => default;
}
