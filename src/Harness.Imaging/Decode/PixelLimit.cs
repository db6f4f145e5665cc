namespace Harness.Imaging.Decode;

/// <summary>How large a picture may be that is read at all: its pixels alone would take longer than any answer is worth.</summary>
internal static class PixelLimit
{
    /// <summary>Width times height, where lines are read one after the other.</summary>
    public const int Most = 100_000_000;

    /// <summary>Width times height, where the whole picture has to be held: a few bytes may claim as much.</summary>
    public const int MostHeld = 1 << 24;

    /// <summary>In pixels: two lines are held.</summary>
    public const int LongestLine = 65_535;

    /// <summary>What is wrong with a size, or null.</summary>
    public static string? Exceeded(long width, long height) => width * height <= Most
        ? null
        : $"claims {width}x{height}; pictures over {Most / 1_000_000} megapixels are not read";

    /// <summary>What is wrong with a size of a picture that has to be held, or null.</summary>
    public static string? ExceededHeld(long width, long height) => width * height <= MostHeld
        ? null
        : $"claims {width}x{height}; lossless pictures over {MostHeld / 1_000_000} megapixels are not decoded";
}
