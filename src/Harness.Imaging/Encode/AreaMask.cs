namespace Harness.Imaging.Encode;

/// <summary>
/// A part of a picture, in the cells that the picture is drawn in: at most 96 by 96 bits, whatever it was made from. Immutable, and
/// equal to another with the same cells.
/// </summary>
public sealed class AreaMask : IEquatable<AreaMask>
{
    private readonly ulong[] _cells;
    private readonly int _hash;

    private AreaMask(int columns, int rows, IEnumerable<(int Column, int Row)> inside)
    {
        (Columns, Rows) = (columns, rows);
        _cells = new ulong[(columns * rows + 63) / 64];
        foreach (var (column, row) in inside)
            _cells[(row * columns + column) / 64] |= 1UL << (row * columns + column) % 64;

        _hash = HashOf(columns, rows, _cells);
    }

    /// <summary>Cells in a row.</summary>
    internal int Columns { get; }

    /// <summary>Rows of cells.</summary>
    internal int Rows { get; }

    /// <summary>Whether a cell belongs to the area.</summary>
    internal bool this[int column, int row] => (_cells[(row * Columns + column) / 64] >> (row * Columns + column) % 64 & 1) != 0;

    /// <summary>
    /// Where a mask is fully transparent, stretched over a picture of some size: every cell into which such a square of the mask reaches.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is out of range.</exception>
    public static AreaMask OfAlpha(AlphaPlane mask, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(mask);
        var grid = CellGrid.Of(width, height);
        var across = CellsBelow(mask.Columns, mask.SquareSize, mask.Width, width, grid.CellSize);
        var down = CellsBelow(mask.Rows, mask.SquareSize, mask.Height, height, grid.CellSize);
        return new AreaMask(grid.Columns, grid.Rows, Inside(mask, across, down));
    }

    /// <summary>The middle of a picture of some size: an ellipse of half its width and height.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is out of range.</exception>
    public static AreaMask Centre(int width, int height)
    {
        var grid = CellGrid.Of(width, height);
        return new AreaMask(grid.Columns, grid.Rows, Inside(grid));
    }

    /// <inheritdoc/>
    public bool Equals(AreaMask? other) =>
        other is not null && (Columns, Rows, _hash) == (other.Columns, other.Rows, other._hash) && _cells.AsSpan().SequenceEqual(other._cells);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AreaMask);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>For each square of a mask along one side, the first and the last cell that it covers a part of.</summary>
    private static (int First, int Last)[] CellsBelow(int squares, int squareSize, int maskSide, int side, int cellSize)
    {
        var cells = new (int, int)[squares];
        for (var square = 0; square < squares; square++)
        {
            var start = (long)square * squareSize * side;
            var end = Math.Min((square + 1L) * squareSize, maskSide) * side;
            var cell = (long)maskSide * cellSize;
            cells[square] = ((int)(start / cell), (int)((end - 1) / cell));
        }

        return cells;
    }

    private static IEnumerable<(int Column, int Row)> Inside(AlphaPlane mask, (int First, int Last)[] across, (int First, int Last)[] down)
    {
        for (var y = 0; y < mask.Rows; y++)
        {
            for (var x = 0; x < mask.Columns; x++)
            {
                if (mask[x, y] != 0)
                    continue;

                for (var row = down[y].First; row <= down[y].Last; row++)
                {
                    for (var column = across[x].First; column <= across[x].Last; column++)
                        yield return (column, row);
                }
            }
        }
    }

    private static IEnumerable<(int Column, int Row)> Inside(CellGrid grid)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                if (!grid.IsOutsideEllipse(column, row, percent: 50))
                    yield return (column, row);
            }
        }
    }

    private static int HashOf(int columns, int rows, ReadOnlySpan<ulong> cells)
    {
        var hash = new HashCode();
        hash.Add(columns);
        hash.Add(rows);
        foreach (var word in cells)
            hash.Add(word);

        return hash.ToHashCode();
    }
}
