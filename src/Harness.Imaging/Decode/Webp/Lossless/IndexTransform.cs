namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>Pixels were replaced by indices into a table of colours, several of them in one pixel's green where the table is small.</summary>
internal sealed class IndexTransform : LosslessTransform
{
    private readonly int _width;
    private readonly uint[] _colours;

    /// <summary>The table's colours are stored as differences from one to the next.</summary>
    public IndexTransform(int width, uint[] differences)
    {
        (_width, _colours) = (width, differences);
        for (var i = 1; i < _colours.Length; i++)
            _colours[i] = Sum(_colours[i], _colours[i - 1]);

        ShareBits = _colours.Length switch { <= 2 => 3, <= 4 => 2, <= 16 => 1, _ => 0 };
    }

    /// <summary>Two to this power is how many indices share a pixel.</summary>
    public int ShareBits { get; }

    public override uint[] Undo(uint[] pixels)
    {
        var packed = LosslessBlocks.Along(_width, ShareBits);
        var height = pixels.Length / packed;
        var shown = ShareBits == 0 ? pixels : new uint[_width * height];
        for (var y = 0; y < height; y++)
            UndoLine(pixels.AsSpan(y * packed, packed), shown.AsSpan(y * _width, _width));

        return shown;
    }

    private void UndoLine(ReadOnlySpan<uint> packed, Span<uint> shown)
    {
        var (bits, within) = (8 >> ShareBits, (1 << ShareBits) - 1);
        for (var x = 0; x < shown.Length; x++)
        {
            var index = packed[x >> ShareBits] >> 8 + (x & within) * bits & ((1u << bits) - 1);
            shown[x] = index < _colours.Length ? _colours[index] : 0;
        }
    }
}
