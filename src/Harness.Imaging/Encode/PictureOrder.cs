namespace Harness.Imaging.Encode;

/// <summary>All that decides the bytes of a picture: equal orders give equal bytes.</summary>
public sealed record PictureOrder
{
    /// <summary>The longest side, in pixels, that every format can carry (VP8L has 14 bits for it).</summary>
    public const int LongestSide = 16383;

    /// <summary>A picture of this coarseness is one colour.</summary>
    public const int MostCoarseness = 7;

    /// <summary>In pixels, 1 to <see cref="LongestSide"/>.</summary>
    public required int Width { get; init; }

    /// <summary>In pixels, 1 to <see cref="LongestSide"/>.</summary>
    public required int Height { get; init; }

    /// <summary>PNG, JPEG or WebP.</summary>
    public required PictureFormat Format { get; init; }

    /// <summary>Decides the colours; orders that differ only in format show the same picture.</summary>
    public ulong Seed { get; init; }

    /// <summary>0 to 100 as in <c>output_compression</c>: lower is coarser and smaller. PNG ignores it.</summary>
    public int Compression { get; init; } = 100;

    /// <summary>Asks for an alpha channel and clear cells. JPEG has none and stays opaque.</summary>
    public bool Transparent { get; init; }

    /// <summary>
    /// 0 is the final picture. At k, 1 to <see cref="MostCoarseness"/>, blocks of 2^k by 2^k cells show one of the final picture's colours
    /// there each: what a stream shows before the picture is ready.
    /// </summary>
    public int Coarseness { get; init; }

    /// <summary>What shows outside an area that was edited; null where all of the picture is new.</summary>
    public PictureBeneath? Beneath { get; init; }

    internal static void ThrowIfOutside(int value, int least, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
    }
}
