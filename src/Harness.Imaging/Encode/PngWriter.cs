namespace Harness.Imaging.Encode;

/// <summary>
/// 8-bit RGB or RGBA with one IDAT chunk. The first line of a row of cells stands unfiltered; every further line is the same, so
/// its Up filter leaves zeros, which the deflate stream says in a few bytes.
/// </summary>
internal static class PngWriter
{
    private const int ChunkOverhead = 8;
    private const byte NoFilter = 0;
    private const byte UpFilter = 2;

    public static void Write(Mosaic mosaic, BitWriter writer)
    {
        writer.Bytes([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        var header = Begin(writer, "IHDR"u8);
        writer.BigEndian((uint)mosaic.Width);
        writer.BigEndian((uint)mosaic.Height);
        writer.Bytes([8, (byte)(mosaic.HasAlpha ? 6 : 2), 0, 0, 0]);
        End(writer, header);

        var pixels = Begin(writer, "IDAT"u8);
        WritePixels(writer, mosaic);
        End(writer, pixels);

        End(writer, Begin(writer, "IEND"u8));
    }

    private static void WritePixels(BitWriter writer, Mosaic mosaic)
    {
        var pixelSize = mosaic.HasAlpha ? 4 : 3;
        var deflate = new RunDeflater(writer, pixelSize);
        Span<MosaicRun> room = new MosaicRun[mosaic.Columns];
        for (var row = 0; row < mosaic.Rows; row++)
        {
            deflate.Line(NoFilter, mosaic.Runs(row, room));
            deflate.ZeroLines(UpFilter, mosaic.Width * pixelSize, mosaic.LinesIn(row) - 1);
        }

        deflate.End();
    }

    private static int Begin(BitWriter writer, ReadOnlySpan<byte> type)
    {
        var start = writer.Length;
        writer.BigEndian(0);
        writer.Bytes(type);
        return start;
    }

    private static void End(BitWriter writer, int start)
    {
        writer.PatchBigEndian(start, (uint)(writer.Length - start - ChunkOverhead));
        writer.BigEndian(Crc32.Of(writer.From(start + 4)));
    }
}
