namespace Harness.Imaging.Probe;

/// <summary>What some bytes turned out to be.</summary>
public abstract record ProbeResult
{
    private ProbeResult()
    {
    }

    /// <summary>A header was understood; the rest may still be damaged.</summary>
    /// <param name="Format">By the bytes, whatever a file name or media type said.</param>
    /// <param name="Width">In pixels, of the whole canvas where there are frames.</param>
    /// <param name="Height">In pixels.</param>
    /// <param name="HasAlpha">Whether the file can say that a pixel is see-through; not whether one is.</param>
    /// <param name="Transparency">Whether one is.</param>
    /// <param name="Wholeness">Whether all of it is there.</param>
    public sealed record Picture(PictureFormat Format, int Width, int Height, bool HasAlpha, Transparency Transparency, Wholeness Wholeness) : ProbeResult;

    /// <summary>No format's signature, or one without a usable header after it.</summary>
    /// <param name="Reason">What was found instead.</param>
    public sealed record NotAPicture(string Reason) : ProbeResult;
}
