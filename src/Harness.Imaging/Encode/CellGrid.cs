namespace Harness.Imaging.Encode;

/// <summary>How a picture is parted into square cells, the last column and row of them cut where the picture ends.</summary>
/// <param name="CellSize">A side in pixels: 8, or a multiple of 16 where that gives 48 to 96 cells along the longer side.</param>
/// <param name="Columns">Cells in a row.</param>
/// <param name="Rows">Rows of cells.</param>
internal readonly record struct CellGrid(int CellSize, int Columns, int Rows)
{
    /// <exception cref="ArgumentOutOfRangeException">A side is out of range.</exception>
    public static CellGrid Of(int width, int height)
    {
        PictureOrder.ThrowIfOutside(width, 1, PictureOrder.LongestSide, nameof(width));
        PictureOrder.ThrowIfOutside(height, 1, PictureOrder.LongestSide, nameof(height));

        var size = CellSizeOf(Math.Max(width, height));
        return new(size, (width + size - 1) / size, (height + size - 1) / size);
    }

    /// <summary>Whether the middle of a cell lies outside an ellipse of so many percent of the grid's width and height.</summary>
    public bool IsOutsideEllipse(int column, int row, int percent)
    {
        long x = (2 * column + 1 - Columns) * Rows;
        long y = (2 * row + 1 - Rows) * Columns;
        long radius = Columns * Rows;
        return 10_000 * (x * x + y * y) > percent * percent * radius * radius;
    }

    private static int CellSizeOf(int longerSide)
    {
        // 8 and 16 are the block sizes of JPEG: a cell must hold whole blocks. About 64 cells keep a 4K picture in tens of kilobytes.
        var ideal = longerSide / 64;
        return ideal < 12 ? 8 : (ideal + 8) / 16 * 16;
    }
}
