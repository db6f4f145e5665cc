using Harness.Imaging.Decode.Gif;
using Harness.Imaging.Decode.Jpeg;
using Harness.Imaging.Decode.Png;
using Harness.Imaging.Decode.Webp;

namespace Harness.Imaging.Decode;

/// <summary>What the beginning of some bytes says about the picture in them; whether all of it is there is another question.</summary>
public abstract record PictureHeader
{
    private const int ShownBytes = 8;

    private PictureHeader()
    {
    }

    /// <summary>Finds the format by its signature; takes no longer for a large picture than for a small one.</summary>
    public static PictureHeader Read(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith(PngPicture.Signature))
            return PngStart.Read(span);

        if (span.StartsWith(JpegStart.Signature))
            return JpegStart.Read(span);

        if (WebpStill.IsSignature(span))
            return WebpStill.Find(span).Header();

        if (GifStart.IsSignature(span))
            return GifStart.Read(span);

        return new Unreadable(span.IsEmpty ? "there are no bytes" : $"starts with {Shown(span)}, which is no known signature");
    }

    private static string Shown(ReadOnlySpan<byte> span) => Convert.ToHexString(span[..Math.Min(span.Length, ShownBytes)]);

    /// <summary>A picture of a known format.</summary>
    /// <param name="Format">By the bytes, whatever a file name or media type said.</param>
    /// <param name="Width">In pixels, as claimed.</param>
    /// <param name="Height">In pixels, as claimed.</param>
    /// <param name="HasAlpha">Whether the file can say that a pixel is see-through; not whether one is.</param>
    public sealed record Picture(PictureFormat Format, int Width, int Height, bool HasAlpha) : PictureHeader;

    /// <summary>No picture, or one that gives no size.</summary>
    /// <param name="Reason">What was found instead.</param>
    public sealed record Unreadable(string Reason) : PictureHeader;
}
