using Harness.Imaging.Decode;

namespace Harness.Mock.Pictures;

/// <summary>What a picture's header says: its format, its size in pixels, and whether it has an alpha channel.</summary>
internal sealed record PictureLook(string Format, int Width, int Height, bool HasAlpha)
{
    /// <summary><c>WIDTHxHEIGHT</c></summary>
    public string Size { get; } = $"{Width}x{Height}";

    /// <summary>The header of a picture, or null where it can't be read.</summary>
    public static PictureLook? Of(LocalPicture picture) =>
        PictureSniffer.FormatOf(picture.Bytes.Span) is { } format && PictureHeader.Read(picture.Bytes) is PictureHeader.Picture found
            ? new PictureLook(format, found.Width, found.Height, found.HasAlpha)
            : null;
}
