using System.Buffers.Binary;

namespace Harness.Imaging.Decode.Jpeg;

/// <summary>The segments up to the frame header (ISO/IEC 10918-1, annex B).</summary>
internal static class JpegStart
{
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    public static PictureHeader Read(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes[2..]; rest.Length >= 4 && rest[0] == 0xFF;)
        {
            // Any number of 255s may fill up before a marker; RST and TEM have no content.
            var marker = rest[1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                rest = rest[(marker == 0xFF ? 1 : 2)..];
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (length < 2 || length > rest.Length - 2 || marker is 0xD9 or 0xDA)
                break;

            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
                return OfFrame(JpegFrame.Parse(marker, rest.Slice(4, length - 2)));

            rest = rest[(2 + length)..];
        }

        return OfFrame(null);
    }

    private static PictureHeader OfFrame(JpegFrame? frame) => frame is null
        ? new PictureHeader.Unreadable("a JPEG signature without a frame header that gives a size")
        : new PictureHeader.Picture(PictureFormat.Jpeg, frame.Width, frame.Height, HasAlpha: false);
}
