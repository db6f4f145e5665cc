namespace Harness.Imaging.Encode;

/// <summary>
/// A picture before it has a format: square cells of one colour each, the last column and row cut where the picture ends.
/// </summary>
internal sealed class Mosaic
{
    private readonly Colour[] _cells;

    /// <summary>All cells are clear until they are set.</summary>
    public Mosaic(int width, int height)
    {
        (Width, Height, CellSize) = (width, height, CellSizeOf(Math.Max(width, height)));
        (Columns, Rows) = (CellsAlong(width), CellsAlong(height));
        _cells = new Colour[Columns * Rows];
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>A side in pixels: 8, or a multiple of 16 where that gives 48 to 96 cells along the longer side.</summary>
    public int CellSize { get; }

    /// <summary>Cells in a row.</summary>
    public int Columns { get; }

    /// <summary>Rows of cells.</summary>
    public int Rows { get; }

    /// <summary>Whether files need an alpha channel.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>Every channel of every cell is one of these values, ascending.</summary>
    public required byte[] Levels { get; init; }

    /// <summary>The colour of one cell.</summary>
    public Colour this[int column, int row] => _cells[row * Columns + column];

    /// <summary>The colours of one row of cells.</summary>
    public Span<Colour> Row(int row) => _cells.AsSpan(row * Columns, Columns);

    /// <summary>The colour of the cell that covers a pixel.</summary>
    public Colour At(int x, int y) => this[x / CellSize, y / CellSize];

    /// <summary>How many lines of pixels a row of cells has; fewer in the last one, where the picture ends.</summary>
    public int LinesIn(int row) => Math.Min(CellSize, Height - row * CellSize);

    /// <summary>
    /// One line of a row of cells, neighbours of one colour joined. The runs are written into <paramref name="room"/>, which has space
    /// for <see cref="Columns"/> of them.
    /// </summary>
    public ReadOnlySpan<MosaicRun> Runs(int row, Span<MosaicRun> room)
    {
        var cells = Row(row);
        var runs = 0;
        for (var first = 0; first < cells.Length;)
        {
            var next = first + 1;
            while (next < cells.Length && cells[next] == cells[first])
                next++;

            room[runs++] = new MosaicRun(cells[first], Math.Min(next * CellSize, Width) - first * CellSize);
            first = next;
        }

        return room[..runs];
    }

    private static int CellSizeOf(int longerSide)
    {
        // 8 and 16 are the block sizes of JPEG: a cell must hold whole blocks. About 64 cells keep a 4K picture in tens of kilobytes.
        var ideal = longerSide / 64;
        return ideal < 12 ? 8 : (ideal + 8) / 16 * 16;
    }

    private int CellsAlong(int pixels) => (pixels + CellSize - 1) / CellSize;
}
