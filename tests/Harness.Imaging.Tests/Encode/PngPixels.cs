using System.Buffers.Binary;
using System.IO.Compression;

namespace Harness.Imaging.Tests.Encode;

/// <summary>The lines of pixels in a file of our writer, inflated by another's code.</summary>
internal static class PngPixels
{
    /// <summary>Only what our writer uses: one IDAT chunk as the second, filters 0 and 2.</summary>
    public static List<byte[]> LinesOf(byte[] png, int bytesALine)
    {
        const int DataStart = 8 + 25 + 8;
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(DataStart - 8));
        using var inflated = new ZLibStream(new MemoryStream(png, DataStart, length), CompressionMode.Decompress);
        var lines = new List<byte[]>();
        for (var filter = inflated.ReadByte(); filter >= 0; filter = inflated.ReadByte())
        {
            var line = new byte[bytesALine];
            inflated.ReadExactly(line);
            for (var i = 0; i < line.Length && filter == 2; i++)
                line[i] += lines[^1][i];

            lines.Add(line);
        }

        return lines;
    }
}
