using System.Buffers.Binary;

namespace Harness.Imaging.Encode;

/// <summary>The segments before the entropy-coded data (ISO/IEC 10918-1, annex B), with a JFIF header.</summary>
internal static class JpegHeader
{
    /// <summary>
    /// Up to the first block. <paramref name="sampling"/> is luma blocks in each direction for one of chroma; <paramref name="step"/> is the
    /// quantisation in shades, and a DC coefficient is eight times the shade.
    /// </summary>
    public static void Write(BitWriter writer, Mosaic mosaic, int sampling, int step)
    {
        writer.Bytes([0xFF, 0xD8]);
        Segment(writer, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        Segment(writer, 0xDB, [0, .. Enumerable.Repeat((byte)(8 * step), 64)]);
        Segment(writer, 0xC0, [
            8, .. BigEndian(mosaic.Height), .. BigEndian(mosaic.Width), 3,
            1, (byte)(sampling << 4 | sampling), 0,
            2, 0x11, 0,
            3, 0x11, 0,
        ]);
        Segment(writer, 0xC4, JpegBits.Tables);

        var unit = 8 * sampling;
        Segment(writer, 0xDD, BigEndian((mosaic.Width + unit - 1) / unit));
        Segment(writer, 0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
    }

    private static void Segment(BitWriter writer, byte marker, ReadOnlySpan<byte> content)
    {
        writer.Bytes([0xFF, marker, .. BigEndian(content.Length + 2)]);
        writer.Bytes(content);
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }
}
