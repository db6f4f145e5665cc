using System.Buffers.Binary;

namespace Harness.Imaging.Decode.Png;

/// <summary>What stands before the image data.</summary>
internal static class PngStart
{
    private const int ChunkOverhead = 12;

    public static PictureHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (PngHeader.Parse(bytes[PngPicture.Signature.Length..]) is not { } header)
            return new PictureHeader.Unreadable("a PNG signature without an IHDR chunk that gives a size");

        return header.Fault() is { } fault
            ? new PictureHeader.Unreadable(fault)
            : new PictureHeader.Picture(PictureFormat.Png, header.Width, header.Height, header.HasAlphaChannel || HasTransparency(bytes));
    }

    private static bool HasTransparency(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes[PngPicture.Signature.Length..]; rest.Length >= ChunkOverhead;)
        {
            var type = rest.Slice(4, 4);
            if (type.SequenceEqual("tRNS"u8))
                return true;

            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (type.SequenceEqual("IDAT"u8) || length > rest.Length - ChunkOverhead)
                return false;

            rest = rest[(ChunkOverhead + (int)length)..];
        }

        return false;
    }
}
