namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>Green was subtracted from red and blue.</summary>
internal sealed class GreenTransform : LosslessTransform
{
    public override uint[] Undo(uint[] pixels)
    {
        for (var i = 0; i < pixels.Length; i++)
        {
            var green = pixels[i] >> 8 & 0xFF;
            pixels[i] = Sum(pixels[i], green << 16 | green);
        }

        return pixels;
    }
}
