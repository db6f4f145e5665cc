namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>Shares of green were subtracted from red and blue, and of red from blue, by block.</summary>
internal sealed class ColourTransform(int width, int blockBits, uint[] blocks) : LosslessTransform
{
    public override uint[] Undo(uint[] pixels)
    {
        var across = LosslessBlocks.Along(width, blockBits);
        for (var (i, x, y) = (0, 0, 0); i < pixels.Length; i++)
        {
            pixels[i] = Undone(pixels[i], blocks[(y >> blockBits) * across + (x >> blockBits)]);
            (x, y) = x + 1 < width ? (x + 1, y) : (0, y + 1);
        }

        return pixels;
    }

    private static uint Undone(uint pixel, uint shares)
    {
        var green = pixel >> 8;
        var red = (pixel >> 16) + Share(shares, green) & 0xFF;
        var blue = pixel + Share(shares >> 8, green) + Share(shares >> 16, red) & 0xFF;
        return pixel & 0xFF00FF00 | red << 16 | blue;
    }

    // Both are signed bytes, a share in 32nds.
    private static uint Share(uint share, uint of) => (uint)((sbyte)share * (sbyte)of >> 5);
}
