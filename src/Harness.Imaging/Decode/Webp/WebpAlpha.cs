using Harness.Imaging.Decode.Webp.Lossless;

namespace Harness.Imaging.Decode.Webp;

/// <summary>The alpha of one image: a channel of a lossless bitstream, or a chunk beside a lossy one (RFC 9649, 2.7.1.2).</summary>
internal static class WebpAlpha
{
    private const int LosslessHeader = 5;
    private const int AlphaShift = 24;
    private const int GreenShift = 8;

    /// <summary>Tells the sink the alpha of every pixel, if any may be other than opaque; gives back why that couldn't be done, or null.</summary>
    /// <param name="type">Of the image's chunk.</param>
    /// <param name="image">The chunk's content, whose header was read.</param>
    /// <param name="alpha">The content of the ALPH chunk before it; empty where there is none.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="sink">Is told.</param>
    public static string? Read(string type, ReadOnlySpan<byte> image, ReadOnlySpan<byte> alpha, int width, int height, IAlphaSink sink)
    {
        if (type == "VP8L")
            return WebpBitstream.Parse(type, image)!.HasAlpha ? ReadLossless(image[LosslessHeader..], AlphaShift, AlphaFilter.None, width, height, sink) : null;

        if (alpha.IsEmpty)
            return null;

        if (WebpBitstream.AlphaFault(alpha, width, height) is { } fault)
            return fault;

        var (isPacked, filter) = ((alpha[0] & 3) != 0, (AlphaFilter)(alpha[0] >> 2 & 3));
        return isPacked
            ? ReadLossless(alpha[1..], GreenShift, filter, width, height, sink)
            : ReadRaw(alpha[1..], filter, width, height, sink);
    }

    private static string? ReadLossless(ReadOnlySpan<byte> stream, int shift, AlphaFilter filter, int width, int height, IAlphaSink sink)
    {
        if (PixelLimit.ExceededHeld(width, height) is { } fault)
            return fault;

        var bits = new LosslessBits(stream);
        if (LosslessDecoder.Read(ref bits, width, height) is not { } pixels)
            return bits.Fault;

        var lines = new AlphaLines(filter, width, sink);
        for (var start = 0; start < pixels.Length; start += width)
        {
            for (var x = 0; x < width; x++)
                lines.Room[x] = (byte)(pixels[start + x] >> shift);

            lines.Take();
        }

        return null;
    }

    private static string? ReadRaw(ReadOnlySpan<byte> alpha, AlphaFilter filter, int width, int height, IAlphaSink sink)
    {
        var lines = new AlphaLines(filter, width, sink);
        for (var y = 0; y < height; y++)
        {
            alpha.Slice(y * width, width).CopyTo(lines.Room);
            lines.Take();
        }

        return null;
    }
}
