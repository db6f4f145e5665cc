namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>Square blocks of pixels whose side is a power of two.</summary>
internal static class LosslessBlocks
{
    /// <summary>How many cover a side of the image.</summary>
    public static int Along(int side, int bits) => (side + (1 << bits) - 1) >> bits;
}
