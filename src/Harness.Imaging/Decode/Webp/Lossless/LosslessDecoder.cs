namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>A VP8L bitstream after its header (RFC 9649, 3.4 on), decoded whole.</summary>
internal static class LosslessDecoder
{
    /// <summary>
    /// The pixels, line by line: alpha, red, green, blue from the highest byte down. Null where something is wrong, which the bits then say.
    /// The size is at most <see cref="PixelLimit.MostHeld"/>.
    /// </summary>
    public static uint[]? Read(ref LosslessBits bits, int width, int height)
    {
        var transforms = new Stack<LosslessTransform>();
        var seen = 0u;
        while (bits.TakeFlag())
        {
            var kind = bits.Take(2);
            if ((seen >> (int)kind & 1) != 0)
                return bits.Fail<uint[]>($"transform {kind} comes twice");

            seen |= 1u << (int)kind;
            if (ReadTransform(ref bits, kind, width, height) is not { } transform)
                return null;

            transforms.Push(transform);
            if (transform is IndexTransform index)
                width = LosslessBlocks.Along(width, index.ShareBits);
        }

        var pixels = LosslessPixels.ReadMain(ref bits, width, height);
        if (pixels is null)
            return null;

        // The last one was applied last.
        foreach (var transform in transforms)
            pixels = transform.Undo(pixels);

        return pixels;
    }

    private static LosslessTransform? ReadTransform(ref LosslessBits bits, uint kind, int width, int height)
    {
        if (kind == 2)
            return new GreenTransform();

        if (kind == 3)
            return LosslessPixels.ReadPart(ref bits, 1 + (int)bits.Take(8), 1) is { } differences ? new IndexTransform(width, differences) : null;

        var blockBits = 2 + (int)bits.Take(3);
        if (LosslessPixels.ReadPart(ref bits, LosslessBlocks.Along(width, blockBits), LosslessBlocks.Along(height, blockBits)) is not { } blocks)
            return null;

        return kind == 0 ? new PredictorTransform(width, blockBits, blocks) : new ColourTransform(width, blockBits, blocks);
    }
}
