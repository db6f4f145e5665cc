namespace Harness.Imaging.Encode;

/// <summary>
/// A picture before it has a format: square cells of one colour each, the last column and row cut where the picture ends.
/// </summary>
internal sealed class Mosaic
{
    private readonly CellGrid _grid;
    private readonly Colour[] _cells;

    /// <summary>All cells are clear until they are set.</summary>
    public Mosaic(int width, int height)
    {
        (Width, Height, _grid) = (width, height, CellGrid.Of(width, height));
        _cells = new Colour[Columns * Rows];
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>A side of a cell in pixels.</summary>
    public int CellSize => _grid.CellSize;

    /// <summary>Cells in a row.</summary>
    public int Columns => _grid.Columns;

    /// <summary>Rows of cells.</summary>
    public int Rows => _grid.Rows;

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

    /// <summary>
    /// Whether a cell is clear where the picture is transparent: half of the cells, those outside an ellipse of 0.8 of the picture, as
    /// around a cut-out subject. The first cell is always clear, so that the smallest pictures have one too.
    /// </summary>
    public bool IsClear(int column, int row) => column == 0 && row == 0 || _grid.IsOutsideEllipse(column, row, percent: 80);

    /// <summary>Takes the cells outside of an area from another mosaic of the same size.</summary>
    /// <exception cref="ArgumentException">The area was made for a picture of another size.</exception>
    public void Uncover(Mosaic beneath, AreaMask area)
    {
        if ((area.Columns, area.Rows) != (Columns, Rows))
            throw new ArgumentException($"The area is of {area.Columns}x{area.Rows} cells, a picture of {Width}x{Height} has {Columns}x{Rows}.", nameof(area));

        for (var row = 0; row < Rows; row++)
        {
            var cells = Row(row);
            var others = beneath.Row(row);
            for (var column = 0; column < cells.Length; column++)
            {
                if (!area[column, row])
                    cells[column] = others[column];
            }
        }
    }

    /// <summary>
    /// Gives all cells of each block, a square of so many cells a side, the colour of the one in the block's middle. The first block gets that
    /// of the first cell, which is clear where the picture is transparent.
    /// </summary>
    public void Coarsen(int block)
    {
        Row(Middle(0, block, Rows))[Middle(0, block, Columns)] = _cells[0];
        for (var top = 0; top < Rows; top += block)
        {
            var middle = Row(Middle(top, block, Rows));
            for (var left = 0; left < Columns; left += block)
                middle[left..Math.Min(left + block, Columns)].Fill(middle[Middle(left, block, Columns)]);

            for (var row = top; row < Math.Min(top + block, Rows); row++)
                middle.CopyTo(Row(row));
        }
    }

    private static int Middle(int first, int block, int end) => (first + Math.Min(first + block, end)) / 2;
}
