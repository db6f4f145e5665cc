namespace Harness.Imaging;

/// <summary>
/// How see-through a picture is, in squares of pixels: what the reader of others' pictures hands to those who need only this of them.
/// A square has the least alpha of its pixels, so that not even a single clear pixel is lost.
/// </summary>
public sealed class AlphaPlane
{
    /// <summary>The longest side, in squares.</summary>
    public const int MostSquares = 256;

    private readonly byte[] _squares;
    private readonly int _shift;

    /// <summary>Fully opaque, until pixels are added.</summary>
    public AlphaPlane(int width, int height)
    {
        (Width, Height, _shift) = (width, height, ShiftFor(Math.Max(width, height)));
        (Columns, Rows) = (SquaresAlong(width), SquaresAlong(height));
        _squares = new byte[Columns * Rows];
        Array.Fill(_squares, byte.MaxValue);
    }

    /// <summary>Of the picture, in pixels.</summary>
    public int Width { get; }

    /// <summary>Of the picture, in pixels.</summary>
    public int Height { get; }

    /// <summary>
    /// A side of a square in pixels: a power of two, so that the edges of a drawn picture's cells, which are a multiple of 8 or 16, lie
    /// between two squares.
    /// </summary>
    public int SquareSize => 1 << _shift;

    /// <summary>Squares in a row; the last one is narrower where the picture ends in it.</summary>
    public int Columns { get; }

    /// <summary>Rows of squares.</summary>
    public int Rows { get; }

    /// <summary>The least alpha in a square: 0 where a pixel is fully transparent.</summary>
    public byte this[int column, int row] => _squares[row * Columns + column];

    /// <summary>Takes one pixel into account.</summary>
    public void Add(int x, int y, byte alpha)
    {
        ref var least = ref _squares[(y >> _shift) * Columns + (x >> _shift)];
        least = Math.Min(least, alpha);
    }

    private static int ShiftFor(int longerSide)
    {
        var shift = 0;
        while ((longerSide - 1) >> shift >= MostSquares)
            shift++;

        return shift;
    }

    private int SquaresAlong(int pixels) => ((pixels - 1) >> _shift) + 1;
}
