namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>Reads an image of literals, copies and cached colours (RFC 9649, 3.6): the picture's own or one that helps to undo a transform.</summary>
internal ref struct LosslessPixels
{
    private readonly uint[] _pixels;
    private readonly int _width;
    private readonly LosslessGroups _groups;
    private readonly LosslessColourCache? _cache;
    private int _at;

    private LosslessPixels(int width, int height, LosslessGroups groups, LosslessColourCache? cache)
    {
        _pixels = new uint[width * height];
        (_width, _groups, _cache) = (width, groups, cache);
    }

    /// <summary>The picture's own image, whose codes may differ from place to place. Null with a fault.</summary>
    public static uint[]? ReadMain(ref LosslessBits bits, int width, int height)
    {
        if (ReadCache(ref bits, out var cache) && LosslessGroups.ReadMany(ref bits, width, height, cache?.Size ?? 0) is { } groups)
            return new LosslessPixels(width, height, groups, cache).Read(ref bits);

        return null;
    }

    /// <summary>An image with one set of codes. Null with a fault.</summary>
    public static uint[]? ReadPart(ref LosslessBits bits, int width, int height)
    {
        if (ReadCache(ref bits, out var cache) && LosslessGroups.ReadOne(ref bits, cache?.Size ?? 0) is { } groups)
            return new LosslessPixels(width, height, groups, cache).Read(ref bits);

        return null;
    }

    private static bool ReadCache(ref LosslessBits bits, out LosslessColourCache? cache)
    {
        cache = null;
        if (!bits.TakeFlag())
            return true;

        var size = (int)bits.Take(4);
        if (size is 0 or > LosslessColourCache.MostBits)
            return bits.Fail<object>($"the colour cache has {size} bits") is not null;

        cache = new LosslessColourCache(size);
        return true;
    }

    private uint[]? Read(ref LosslessBits bits)
    {
        while (_at < _pixels.Length)
        {
            var codes = _groups.At(_at);
            var symbol = codes.Green.Read(ref bits);
            if (symbol < LosslessCodes.Literals)
                Put(codes.Literal(ref bits, symbol));
            else if (symbol >= LosslessCodes.Literals + LosslessCodes.Lengths)
                Put(_cache![symbol - LosslessCodes.Literals - LosslessCodes.Lengths]);
            else if (!Copy(ref bits, symbol - LosslessCodes.Literals, codes))
                return bits.Fail<uint[]>($"a copy at pixel {_at} reaches outside the picture");

            if (bits.IsExhausted)
                return null;
        }

        return _pixels;
    }

    private void Put(uint colour)
    {
        _pixels[_at++] = colour;
        _cache?.Add(colour);
    }

    private bool Copy(ref LosslessBits bits, int symbol, LosslessCodes codes)
    {
        var length = Number(ref bits, symbol);
        var distance = LosslessDistances.Of(Number(ref bits, codes.Distance.Read(ref bits)), _width);
        if (distance > _at || length > _pixels.Length - _at)
            return false;

        for (; length > 0; length--)
            Put(_pixels[_at - distance]);

        return true;
    }

    /// <summary>Of 1 at least: each power of two has two symbols, and bits that follow (RFC 9649, 3.6.2.1).</summary>
    private static int Number(ref LosslessBits bits, int symbol)
    {
        if (symbol < 4)
            return symbol + 1;

        var extraBits = (symbol - 2) / 2;
        var start = (2 + (symbol & 1)) << extraBits;
        return start + Extra(ref bits, extraBits) + 1;
    }

    // The longest distances have 18 more bits.
    private static int Extra(ref LosslessBits bits, int count)
    {
        var low = Math.Min(count, 16);
        return (int)(bits.Take(low) | bits.Take(count - low) << low);
    }
}
