namespace Harness.Imaging.Encode;

/// <summary>
/// Baseline JPEG with DC coefficients only: every block lies within one cell, so it is one flat colour. Each line of blocks is a restart
/// interval; as those start afresh, the further lines of a row of cells are copies of the first one's bytes.
/// </summary>
internal static class JpegWriter
{
    private const byte FirstRestart = 0xD0;

    public static void Write(Mosaic mosaic, int compression, BitWriter writer)
    {
        // Chroma at half the resolution where two blocks of it still fit a cell: half of the blocks, and no colour changes inside them.
        var sampling = mosaic.CellSize % 16 == 0 ? 2 : 1;
        var unit = 8 * sampling;
        var step = Step(compression);
        JpegHeader.Write(writer, mosaic, sampling, step);

        var bits = new JpegBits(writer);
        Span<MosaicRun> room = new MosaicRun[mosaic.Columns];
        var interval = 0;
        for (var row = 0; row < mosaic.Rows; row++)
        {
            Restart(writer, interval++);
            var start = writer.Length;
            WriteInterval(bits, mosaic.Runs(row, room), unit, sampling, step);
            var length = writer.Length - start;
            for (var line = unit; line < mosaic.LinesIn(row); line += unit)
            {
                Restart(writer, interval++);
                writer.Copy(start, length);
            }
        }

        writer.Bytes([0xFF, 0xD9]);
    }

    /// <summary>
    /// Shades between two brightness values that a file can tell apart: 1 at compression 100, 25 at 0. Coarser shades make neighbours
    /// more alike, and so the differences that a JPEG stores shorter, just as quantisation does for other encoders.
    /// </summary>
    public static int Step(int compression) => 1 + (100 - compression) * 24 / 100;

    private static void Restart(BitWriter writer, int interval)
    {
        if (interval > 0)
            writer.Bytes([0xFF, (byte)(FirstRestart + (interval - 1) % 8)]);
    }

    private static void WriteInterval(JpegBits bits, ReadOnlySpan<MosaicRun> runs, int unit, int sampling, int step)
    {
        var last = (Y: 0, Cb: 0, Cr: 0);
        foreach (var run in runs)
        {
            var (y, cb, cr) = Quantised(run.Colour, step);
            bits.Block(y - last.Y);
            for (var i = 1; i < sampling * sampling; i++)
                bits.Block(0);

            bits.Block(cb - last.Cb);
            bits.Block(cr - last.Cr);
            last = (y, cb, cr);

            var same = (run.Pixels + unit - 1) / unit - 1;
            bits.SameBlocks(same * (sampling * sampling + 2));
        }

        bits.End();
    }

    /// <summary>JFIF's conversion in 16 fractional bits, around zero, in steps.</summary>
    private static (int Y, int Cb, int Cr) Quantised(Colour colour, int step)
    {
        var (r, g, b) = (colour.Red, colour.Green, colour.Blue);
        return (
            Rounded(19595 * r + 38470 * g + 7471 * b - (128 << 16), step),
            Rounded(-11059 * r - 21709 * g + 32768 * b, step),
            Rounded(32768 * r - 27439 * g - 5329 * b, step));
    }

    private static int Rounded(int value, int step)
    {
        var half = value < 0 ? -(step << 15) : step << 15;
        return (value + half) / (step << 16);
    }
}
