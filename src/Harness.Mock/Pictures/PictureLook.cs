using System.Buffers.Binary;

namespace Harness.Mock.Pictures;

/// <summary>What a picture's header says: its format, its size in pixels, and whether it has an alpha channel.</summary>
internal sealed record PictureLook(string Format, int Width, int Height, bool HasAlpha)
{
    /// <summary><c>WIDTHxHEIGHT</c></summary>
    public string Size { get; } = $"{Width}x{Height}";

    /// <summary>The header of a picture, or null where it can't be read.</summary>
    public static PictureLook? Of(LocalPicture picture)
    {
        var bytes = picture.Bytes.Span;
        return picture.Problem is null && PictureSniffer.FormatOf(bytes) == "png" && bytes.Length >= 26
            ? new PictureLook("png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]), bytes[25] is 4 or 6)
            : null;
    }
}
