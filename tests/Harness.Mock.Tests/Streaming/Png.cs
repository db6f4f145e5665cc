using System.Buffers.Binary;
using System.IO.Compression;

namespace Harness.Mock.Tests.Streaming;

/// <summary>Looks into a PNG of the mock: one IDAT chunk behind the header, lines as they are or as a difference from the one above.</summary>
internal static class Png
{
    private const int HeaderStart = 16;
    private const int DataStart = 8 + 25 + 8;

    public static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(HeaderStart)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(HeaderStart + 4)));

    /// <summary>A picture of a pixel whose header claims to be larger.</summary>
    public static byte[] Claiming(int width, int height)
    {
        var png = Client.TinyPng.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(HeaderStart), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(HeaderStart + 4), height);
        return png;
    }

    /// <summary>The colours that occur.</summary>
    public static HashSet<int> ColoursOf(byte[] png) => [.. PixelsOf(png)];

    /// <summary>The pixels of an opaque picture, line by line.</summary>
    public static int[] PixelsOf(byte[] png)
    {
        var (width, height) = SizeOf(png);
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(DataStart - 8));
        using var inflated = new ZLibStream(new MemoryStream(png, DataStart, length), CompressionMode.Decompress);
        var pixels = new int[width * height];
        var line = new byte[3 * width];
        var above = new byte[3 * width];
        for (var y = 0; y < height; y++)
        {
            var isDifference = inflated.ReadByte() == 2;
            inflated.ReadExactly(line);
            for (var i = 0; isDifference && i < line.Length; i++)
                line[i] += above[i];
            for (var x = 0; x < width; x++)
                pixels[y * width + x] = line[3 * x] << 16 | line[3 * x + 1] << 8 | line[3 * x + 2];
            (line, above) = (above, line);
        }
        return pixels;
    }
}
