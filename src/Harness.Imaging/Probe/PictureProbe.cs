using Harness.Imaging.Decode;
using Harness.Imaging.Decode.Png;
using Harness.Imaging.Probe.Gif;
using Harness.Imaging.Probe.Jpeg;
using Harness.Imaging.Probe.Png;
using Harness.Imaging.Probe.Webp;

namespace Harness.Imaging.Probe;

/// <summary>
/// Reads what others wrote: never throws, and takes time and memory by the bytes that are there, not by the size they claim.
/// </summary>
/// <remarks>
/// How much "whole" says: PNG, every checksum and scanline; GIF, every pixel of every frame; JPEG, every block of a sequential file, every
/// scan and restart marker of a progressive one; WebP, every chunk and its bitstream's header, but not the bitstream itself.
/// Bytes after the end of the picture are not a damage, as no decoder minds them.
/// </remarks>
public static class PictureProbe
{
    /// <summary>Larger pictures are reported as damaged, unread: their pixels alone would take longer than any answer is worth.</summary>
    public const int MostPixels = PixelLimit.Most;

    private const int ShownBytes = 8;

    /// <summary>Finds the format by its signature and reads on.</summary>
    public static ProbeResult Read(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith(PngPicture.Signature))
            return PngProbe.Read(bytes);

        if (span.StartsWith(JpegProbe.Signature))
            return JpegProbe.Read(span);

        if (span.StartsWith("RIFF"u8) && span.Length >= 12 && span[8..].StartsWith("WEBP"u8))
            return WebpProbe.Read(span);

        if (span.StartsWith("GIF87a"u8) || span.StartsWith("GIF89a"u8))
            return GifProbe.Read(span);

        return new ProbeResult.NotAPicture(span.IsEmpty ? "there are no bytes" : $"starts with {Shown(span)}, which is no known signature");
    }

    private static string Shown(ReadOnlySpan<byte> span) => Convert.ToHexString(span[..Math.Min(span.Length, ShownBytes)]);
}
