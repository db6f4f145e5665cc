using System.Buffers.Binary;
using Harness.Imaging.Decode;
using Harness.Imaging.Decode.Webp;

namespace Harness.Imaging.Probe.Webp;

/// <summary>WebP (RFC 9649, section 2): the RIFF container, its chunks, and the headers of the bitstreams in them.</summary>
internal static class WebpProbe
{
    private const int RiffHeader = 12;

    public static ProbeResult Read(ReadOnlySpan<byte> bytes)
    {
        var claimed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        var present = bytes.Length - 8;
        var body = claimed < present && claimed >= 4 ? bytes[..((int)claimed + 8)] : bytes;
        var chunks = new WebpChunks(body, RiffHeader);
        if (!chunks.Next())
            return new ProbeResult.NotAPicture($"a WebP signature without a chunk: {chunks.Fault ?? "the file ends"}");

        var result = chunks.Type == "VP8X" ? WebpCanvas.Read(chunks) : Simple(chunks);
        return claimed <= present && claimed >= 4 || result is not ProbeResult.Picture picture
            ? result
            : picture with
            {
                Transparency = Transparency.Unknown,
                Wholeness = new Wholeness.Damaged($"RIFF header says {claimed} bytes, {present} are left"),
            };
    }

    private static ProbeResult Simple(WebpChunks chunks)
    {
        var type = chunks.Type;
        if (WebpBitstream.Parse(type, chunks.Content) is not { } stream)
            return new ProbeResult.NotAPicture($"a WebP signature, then a {type} chunk that gives no size");

        var fault = chunks.Fault ?? stream.Fault ?? PixelLimit.Exceeded(stream.Width, stream.Height);
        return new ProbeResult.Picture(
            PictureFormat.Webp,
            stream.Width,
            stream.Height,
            stream.HasAlpha,
            fault is null ? TransparencyOf(type, chunks.Content, [], stream.Width, stream.Height) : Transparency.Unknown,
            WholeUnless(fault));
    }

    /// <summary>Of an image whose header is in order, and the ALPH chunk before it.</summary>
    internal static Transparency TransparencyOf(string type, ReadOnlySpan<byte> image, ReadOnlySpan<byte> alpha, int width, int height)
    {
        var search = new SeeThroughSearch();
        return WebpAlpha.Read(type, image, alpha, width, height, search) is null ? search.Result : Transparency.Unknown;
    }

    internal static Wholeness WholeUnless(string? fault) =>
        fault is null ? new Wholeness.Whole() : new Wholeness.Damaged(fault);
}
