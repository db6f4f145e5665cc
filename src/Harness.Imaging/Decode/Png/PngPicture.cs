namespace Harness.Imaging.Decode.Png;

/// <summary>PNG (ISO/IEC 15948): the header, then every chunk, then every scanline.</summary>
/// <param name="Header">The numbers of IHDR.</param>
/// <param name="HasAlpha">Whether there is an alpha channel or a tRNS chunk.</param>
/// <param name="Fault">The first thing wrong, or null.</param>
/// <param name="WhyAlphaUnread">Why the sink wasn't told of every pixel though there is no fault, or null.</param>
internal sealed record PngPicture(PngHeader Header, bool HasAlpha, string? Fault, string? WhyAlphaUnread)
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads all of it. The sink is told the alpha of the pixels where there may be any but opaque ones. Null where there is no header.</summary>
    public static PngPicture? Read(ReadOnlyMemory<byte> bytes, IAlphaSink sink)
    {
        if (PngHeader.Parse(bytes.Span[Signature.Length..]) is not { } header)
            return null;

        var chunks = new PngChunks();
        var fault = chunks.Fault(bytes, header) ?? header.Fault() ?? PixelLimit.Exceeded(header.Width, header.Height);
        var opacity = fault is null ? PngOpacity.For(header, chunks.Transparency.Span) : null;
        var unread = opacity is not null && header.Width > PixelLimit.LongestLine
            ? $"the alpha of lines over {PixelLimit.LongestLine} pixels is not read"
            : null;
        var alpha = opacity is not null && unread is null ? new PngAlphaLines(header, opacity, sink) : null;
        return new PngPicture(
            header, header.HasAlphaChannel || chunks.HasTransparency, fault ?? PngScanlines.Fault(header, chunks.ImageData, alpha), unread);
    }
}
