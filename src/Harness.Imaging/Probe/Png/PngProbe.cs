namespace Harness.Imaging.Probe.Png;

/// <summary>PNG (ISO/IEC 15948): the header, then every chunk, then every scanline.</summary>
internal static class PngProbe
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ProbeResult Read(ReadOnlyMemory<byte> bytes)
    {
        if (PngHeader.Parse(bytes.Span[Signature.Length..]) is not { } header)
            return new ProbeResult.NotAPicture("a PNG signature without an IHDR chunk that gives a size");

        var chunks = new PngChunks();
        var fault = chunks.Fault(bytes, header)
            ?? header.Fault()
            ?? PictureProbe.TooLarge(header.Width, header.Height)
            ?? PngScanlines.Fault(header, chunks.ImageData);

        return new ProbeResult.Picture(
            PictureFormat.Png,
            header.Width,
            header.Height,
            header.HasAlphaChannel || chunks.HasTransparency,
            fault is null ? new Wholeness.Whole() : new Wholeness.Damaged(fault));
    }
}
