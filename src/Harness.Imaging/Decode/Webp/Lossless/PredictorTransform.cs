namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>What neighbours before a pixel foretell was subtracted from it, by one of 14 rules for each block.</summary>
internal sealed class PredictorTransform(int width, int blockBits, uint[] blocks) : LosslessTransform
{
    private const uint Black = 0xFF000000;

    public override uint[] Undo(uint[] pixels)
    {
        pixels[0] = Sum(pixels[0], Black);
        for (var x = 1; x < width; x++)
            pixels[x] = Sum(pixels[x], pixels[x - 1]);

        var across = LosslessBlocks.Along(width, blockBits);
        for (var (start, y) = (width, 1); start < pixels.Length; start += width, y++)
        {
            pixels[start] = Sum(pixels[start], pixels[start - width]);
            var rules = blocks.AsSpan((y >> blockBits) * across, across);
            for (var x = 1; x < width; x++)
                pixels[start + x] = Sum(pixels[start + x], Foretold(pixels, start + x, rules[x >> blockBits] >> 8 & 15));
        }

        return pixels;
    }

    // The pixel after the end of the line above is the first of this one.
    private uint Foretold(uint[] pixels, int at, uint rule)
    {
        var (left, up, upperLeft, upperRight) = (pixels[at - 1], pixels[at - width], pixels[at - width - 1], pixels[at - width + 1]);
        return rule switch
        {
            1 => left,
            2 => up,
            3 => upperRight,
            4 => upperLeft,
            5 => Average(Average(left, upperRight), up),
            6 => Average(left, upperLeft),
            7 => Average(left, up),
            8 => Average(upperLeft, up),
            9 => Average(up, upperRight),
            10 => Average(Average(left, upperLeft), Average(up, upperRight)),
            11 => Nearer(left, up, upperLeft),
            12 => EachChannel(left, up, upperLeft, (l, u, ul) => l + u - ul),
            13 => EachChannel(Average(left, up), upperLeft, 0, (average, ul, _) => average + (average - ul) / 2),
            _ => Black,
        };
    }

    private static uint Average(uint one, uint other) => (((one ^ other) & 0xFEFEFEFE) >> 1) + (one & other);

    /// <summary>Left or up, whichever is nearer to left + up - upper left over all channels.</summary>
    private static uint Nearer(uint left, uint up, uint upperLeft)
    {
        var difference = 0;
        for (var shift = 0; shift < 32; shift += 8)
            difference += Math.Abs(Channel(left, shift) - Channel(upperLeft, shift)) - Math.Abs(Channel(up, shift) - Channel(upperLeft, shift));

        // The distance from the estimate to left is that of up to upper left.
        return difference > 0 ? left : up;
    }

    private static uint EachChannel(uint one, uint other, uint third, Func<int, int, int, int> rule)
    {
        var result = 0u;
        for (var shift = 0; shift < 32; shift += 8)
            result |= (uint)Math.Clamp(rule(Channel(one, shift), Channel(other, shift), Channel(third, shift)), 0, 255) << shift;

        return result;
    }

    private static int Channel(uint pixel, int shift) => (int)(pixel >> shift & 0xFF);
}
