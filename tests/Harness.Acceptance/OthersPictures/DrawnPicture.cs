using System.Globalization;
using System.Text;

namespace Harness.Acceptance.OthersPictures;

/// <summary>Pictures in Netpbm's formats, which every encoder here reads: a gradient under grain, so that no part of a file is without meaning.</summary>
internal static class DrawnPicture
{
    private const int Grain = 48;

    public static byte[] Colours(int width, int height) => Drawn($"P6\n{Size(width, height)}\n255\n", width, height, (x, y, random) => [Shade(x, random), Shade(y, random), Shade(x + y, random)]);

    public static byte[] Grey(int width, int height) => Drawn($"P5\n{Size(width, height)}\n255\n", width, height, (x, y, random) => [Shade(x + y, random)]);

    public static byte[] DeepColours(int width, int height) => Drawn($"P6\n{Size(width, height)}\n65535\n", width, height, (x, y, random) => [Shade(x, random), Any(random), Shade(y, random), Any(random), Shade(x + y, random), Any(random)]);

    public static byte[] DeepGrey(int width, int height) => Drawn($"P5\n{Size(width, height)}\n65535\n", width, height, (x, y, random) => [Shade(x + y, random), Any(random)]);

    public static byte[] BlackAndWhite(int width, int height) => Drawn($"P5\n{Size(width, height)}\n255\n", width, height, (_, _, random) => [(byte)(random.Next(2) * 255)]);

    /// <summary>200 colours at most.</summary>
    public static byte[] FewColours(int width, int height) => Drawn($"P6\n{Size(width, height)}\n255\n", width, height, (_, _, random) => random.Next(200) is var one ? [(byte)one, (byte)(255 - one), 90] : []);

    public static byte[] SeeThrough(int width, int height) => Drawn(
        $"P7\nWIDTH {width}\nHEIGHT {height}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n",
        width,
        height,
        (x, y, random) => [Shade(x, random), Shade(y, random), Shade(x + y, random), Shade(2 * x, random)]);

    private static byte[] Drawn(string head, int width, int height, Func<int, int, Random, byte[]> pixel)
    {
        var random = new Random(20260102);
        var bytes = new List<byte>(Encoding.ASCII.GetBytes(head));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                bytes.AddRange(pixel(x, y, random));
        }
        return [.. bytes];
    }

    private static string Size(int width, int height) => string.Create(CultureInfo.InvariantCulture, $"{width} {height}");

    private static byte Shade(int place, Random random) => (byte)((place + random.Next(Grain)) & 0xFF);

    private static byte Any(Random random) => (byte)random.Next(256);
}
