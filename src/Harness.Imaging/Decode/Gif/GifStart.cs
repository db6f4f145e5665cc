using System.Buffers.Binary;

namespace Harness.Imaging.Decode.Gif;

/// <summary>The screen, and what stands before the first image (GIF89a specification).</summary>
internal static class GifStart
{
    private const int HeaderSize = 13;
    private const byte Extension = 0x21;
    private const byte GraphicControl = 0xF9;

    public static bool IsSignature(ReadOnlySpan<byte> bytes) => bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8);

    public static PictureHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize)
            return new PictureHeader.Unreadable("a GIF signature without a screen descriptor");

        var width = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        var height = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
        return width == 0 || height == 0
            ? new PictureHeader.Unreadable($"a GIF signature, then a screen of {width}x{height}")
            : new PictureHeader.Picture(PictureFormat.Gif, width, height, HasTransparentIndex(bytes));
    }

    private static bool HasTransparentIndex(ReadOnlySpan<byte> bytes)
    {
        var palette = (bytes[10] & 0x80) == 0 ? 0 : 3 << ((bytes[10] & 7) + 1);
        for (var at = HeaderSize + palette; at + 4 <= bytes.Length && bytes[at] == Extension;)
        {
            // Label, size of the block, flags.
            if (bytes[at + 1] == GraphicControl && bytes[at + 2] > 0 && (bytes[at + 3] & 1) != 0)
                return true;

            for (at += 2; at < bytes.Length && bytes[at] > 0; at += 1 + bytes[at])
            {
            }

            at++;
        }

        return false;
    }
}
