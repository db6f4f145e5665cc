namespace Harness.Imaging.Decode.Png;

/// <summary>Undoes the filters of lines, as far as their alpha needs it, and passes the alpha on.</summary>
internal sealed class PngAlphaLines(PngHeader header, PngOpacity opacity, IAlphaSink sink)
{
    // A pixel of zeros stands before each line, as the filters want it (9.2).
    private readonly int _pixelSize = header.PixelSize;
    private byte[] _line = [];
    private byte[] _above = [];
    private byte[] _alpha = [];
    private PngPass _pass;

    /// <summary>Whether there is still something to find out.</summary>
    public bool IsWanting => !sink.IsSatisfied;

    /// <summary>Where the next line's bytes belong.</summary>
    public Span<byte> Room => _line.AsSpan(_pixelSize);

    /// <summary>The next lines are those of a pass, none of them longer than <see cref="PixelLimit.LongestLine"/>.</summary>
    public void Begin(PngPass pass)
    {
        _pass = pass;
        _line = new byte[_pixelSize + pass.BytesALine];
        _above = new byte[_line.Length];
        _alpha = new byte[pass.Columns];
    }

    /// <summary>The line in <see cref="Room"/> is there.</summary>
    public void Take(byte filter, int line)
    {
        PngFilter.Undo(filter, _line, _above, _pixelSize, opacity.Bytes);
        opacity.Of(Room, _alpha);
        sink.Line(_pass.Y + line * _pass.StepY, _pass.X, _pass.StepX, _alpha);
        (_line, _above) = (_above, _line);
    }
}
