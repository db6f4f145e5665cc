using System.Buffers.Binary;

namespace Harness.Imaging.Decode.Webp;

/// <summary>What the first bytes of a VP8 (RFC 6386, 9.1) or VP8L (RFC 9649, 3.4) chunk say.</summary>
internal sealed record WebpBitstream(int Width, int Height, bool HasAlpha, string? Fault)
{
    private const int LossyHeader = 10;
    private const int LosslessHeader = 5;
    private const int SideBits = 14;
    private const int SideMask = (1 << SideBits) - 1;

    /// <summary>Null where the chunk is of another type, or gives no size.</summary>
    public static WebpBitstream? Parse(string type, ReadOnlySpan<byte> content) => type switch
    {
        "VP8 " => Lossy(content),
        "VP8L" => Lossless(content),
        _ => null,
    };

    /// <summary>What is wrong with an ALPH chunk (RFC 9649, 2.7.1.2) for a frame of some size, or null.</summary>
    public static string? AlphaFault(ReadOnlySpan<byte> content, int width, int height)
    {
        if (content.Length < 2)
            return "the ALPH chunk is empty";

        return (content[0] & 3) switch
        {
            0 when content.Length - 1 < (long)width * height => $"the ALPH chunk holds {content.Length - 1} of {(long)width * height} bytes",
            0 or 1 => null,
            var method => $"the ALPH chunk has compression {method}, which WebP doesn't have",
        };
    }

    private static WebpBitstream? Lossy(ReadOnlySpan<byte> content)
    {
        if (content.Length < LossyHeader || !content[3..].StartsWith(new byte[] { 0x9D, 0x01, 0x2A }))
            return null;

        var tag = content[0] | content[1] << 8 | content[2] << 16;
        var width = BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & SideMask;
        var height = BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & SideMask;
        var (isInter, firstPartition) = ((tag & 1) != 0, tag >> 5);
        if (width == 0 || height == 0)
            return null;

        var fault = isInter ? "the VP8 frame is no key frame"
            : firstPartition >= content.Length - LossyHeader
                ? $"the first VP8 partition says {firstPartition} bytes, {content.Length - LossyHeader} are left with the ones after it"
                : null;
        return new WebpBitstream(width, height, HasAlpha: false, fault);
    }

    private static WebpBitstream? Lossless(ReadOnlySpan<byte> content)
    {
        if (content.Length < LosslessHeader || content[0] != 0x2F)
            return null;

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
        var (width, height) = ((int)(bits & SideMask) + 1, (int)(bits >> SideBits & SideMask) + 1);
        var (hasAlpha, version) = ((bits >> (2 * SideBits) & 1) != 0, bits >> 29);
        var fault = version != 0 ? $"the VP8L version is {version}, only 0 is defined"
            : content.Length == LosslessHeader ? "the VP8L chunk ends after its header"
            : null;
        return new WebpBitstream(width, height, hasAlpha, fault);
    }
}
