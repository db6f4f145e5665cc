namespace Harness.Imaging.Decode.Webp;

/// <summary>Undoes the filter of an ALPH chunk line by line, and passes the alpha on.</summary>
internal sealed class AlphaLines(AlphaFilter filter, int width, IAlphaSink sink)
{
    private byte[] _line = new byte[width];
    private byte[] _above = new byte[width];
    private int _y;

    /// <summary>Where the next line's values belong.</summary>
    public Span<byte> Room => _line;

    /// <summary>The line in <see cref="Room"/> is there.</summary>
    public void Take()
    {
        for (var x = 0; x < _line.Length && filter != AlphaFilter.None; x++)
            _line[x] += Foretold(x);

        sink.Line(_y++, 0, 1, _line);
        (_line, _above) = (_above, _line);
    }

    // At the left edge there is only what is above, in the first line only what is to the left.
    private byte Foretold(int x)
    {
        if (x == 0)
            return _y == 0 ? (byte)0 : _above[0];

        if (_y == 0)
            return _line[x - 1];

        return filter switch
        {
            AlphaFilter.Left => _line[x - 1],
            AlphaFilter.Above => _above[x],
            _ => (byte)Math.Clamp(_line[x - 1] + _above[x] - _above[x - 1], 0, 255),
        };
    }
}
