using Harness.Imaging.Decode.Png;
using Harness.Imaging.Decode.Webp;

namespace Harness.Imaging.Decode;

/// <summary>
/// Decodes the alpha of what others wrote, PNG and WebP: never throws, and takes time by the bytes that are there and at most
/// <see cref="PixelLimit.Most"/> pixels; memory for a few lines of PNG, for <see cref="PixelLimit.MostHeld"/> pixels of lossless WebP.
/// </summary>
public static class AlphaReader
{
    /// <summary>Reads all of the picture.</summary>
    public static AlphaReading Read(ReadOnlyMemory<byte> bytes) => PictureHeader.Read(bytes) switch
    {
        PictureHeader.Unreadable unreadable => new AlphaReading.Unreadable(unreadable.Reason),
        PictureHeader.Picture { HasAlpha: false } or PictureHeader.Picture { Format: PictureFormat.Gif } => new AlphaReading.None(),
        PictureHeader.Picture picture => Read(bytes, picture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static AlphaReading Read(ReadOnlyMemory<byte> bytes, PictureHeader.Picture picture)
    {
        var plane = new AlphaPlane(picture.Width, picture.Height);
        var sink = new AlphaPlaneSink(plane);
        var fault = picture.Format == PictureFormat.Png ? FaultInPng(bytes, sink) : WebpStill.Find(bytes.Span).ReadAlpha(sink);
        return fault is null ? new AlphaReading.Read(plane) : new AlphaReading.Unreadable(fault);
    }

    private static string? FaultInPng(ReadOnlyMemory<byte> bytes, AlphaPlaneSink sink)
    {
        var picture = PngPicture.Read(bytes, sink);
        return picture is null ? "there is no header" : picture.Fault ?? picture.WhyAlphaUnread;
    }
}
