namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>What was done to the pixels before they were written (RFC 9649, 3.5). Pixels are alpha, red, green, blue from the highest byte down.</summary>
internal abstract class LosslessTransform
{
    /// <summary>Undoes it in place, or gives back wider lines.</summary>
    public abstract uint[] Undo(uint[] pixels);

    /// <summary>The sum of two pixels, each channel for itself and without carry.</summary>
    protected static uint Sum(uint one, uint other) =>
        (one & 0xFF00FF00) + (other & 0xFF00FF00) & 0xFF00FF00 | (one & 0x00FF00FF) + (other & 0x00FF00FF) & 0x00FF00FF;
}
