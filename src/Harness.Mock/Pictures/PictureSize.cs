using Harness.Imaging.Encode;
using Harness.Mock.Checking;

namespace Harness.Mock.Pictures;

/// <summary>What a size in a request means in pixels: <c>WIDTHxHEIGHT</c> as it stands, a ratio as a picture of about a megapixel.</summary>
internal static class PictureSize
{
    private const double Megapixel = 1024 * 1024;

    // Providers make pictures whose edges are multiples of 16; so does a ratio here, and it stays exact.
    private const int Step = 16;

    /// <summary>
    /// The size; the default where the request leaves it to the server (<c>auto</c>, empty, absent). No side is longer than a file can carry,
    /// where a dialect sets no limit of its own.
    /// </summary>
    public static (int Width, int Height) Of(string chosen, string otherwise)
    {
        if (SizeCheck.TryParse(chosen, out var width, out var height) || SizeCheck.TryParse(Ratio(chosen) ?? otherwise, out width, out height))
            return (Math.Min(width, PictureOrder.LongestSide), Math.Min(height, PictureOrder.LongestSide));
        throw new InvalidOperationException($"the default size '{otherwise}' isn't WIDTHxHEIGHT");
    }

    private static string? Ratio(string text)
    {
        if (!RatioCheck.TryParse(text, out var across, out var down))
            return null;
        var scale = Math.Max(1, (int)Math.Round(Math.Sqrt(Megapixel / (across * down)) / Step)) * Step;
        return $"{across * scale}x{down * scale}";
    }
}
