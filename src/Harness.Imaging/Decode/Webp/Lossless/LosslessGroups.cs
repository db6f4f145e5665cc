namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>Which codes are used where: one group for all, or one for each block of the image (RFC 9649, 3.7.2.2).</summary>
internal sealed class LosslessGroups
{
    // Each takes kilobytes, and a few bytes may describe one; the usual encoder writes at most 2600.
    private const int MostGroups = 4096;

    private readonly LosslessCodes[] _groups;
    private readonly uint[]? _blocks;
    private readonly int _blockBits;
    private readonly int _width;
    private int _line;
    private int _lineEnd;

    private LosslessGroups(LosslessCodes[] groups, uint[]? blocks, int blockBits, int width)
    {
        (_groups, _blocks, _blockBits, _width) = (groups, blocks, blockBits, width);
        _lineEnd = width;
    }

    /// <summary>Null with a fault.</summary>
    public static LosslessGroups? ReadOne(ref LosslessBits bits, int cacheSize) =>
        LosslessCodes.Read(ref bits, cacheSize) is { } codes ? new LosslessGroups([codes], null, 0, 0) : null;

    /// <summary>Null with a fault.</summary>
    public static LosslessGroups? ReadMany(ref LosslessBits bits, int width, int height, int cacheSize)
    {
        if (!bits.TakeFlag())
            return ReadOne(ref bits, cacheSize);

        var blockBits = 2 + (int)bits.Take(3);
        if (LosslessPixels.ReadPart(ref bits, LosslessBlocks.Along(width, blockBits), LosslessBlocks.Along(height, blockBits)) is not { } blocks)
            return null;

        // Green and red hold the number of the group.
        for (var i = 0; i < blocks.Length; i++)
            blocks[i] = blocks[i] >> 8 & 0xFFFF;

        var left = blocks.Max() + 1;
        if (left > MostGroups)
            return bits.Fail<LosslessGroups>($"{left} groups of prefix codes are too many to be read");

        var groups = new List<LosslessCodes>();
        for (; left > 0; left--)
        {
            if (LosslessCodes.Read(ref bits, cacheSize) is not { } codes)
                return null;

            groups.Add(codes);
        }

        return new LosslessGroups([.. groups], blocks, blockBits, width);
    }

    /// <summary>For the pixel with this number, which is never less than one asked for before.</summary>
    public LosslessCodes At(int pixel)
    {
        if (_blocks is null)
            return _groups[0];

        for (; pixel >= _lineEnd; _lineEnd += _width)
            _line++;

        var column = pixel - (_lineEnd - _width);
        return _groups[_blocks[(_line >> _blockBits) * LosslessBlocks.Along(_width, _blockBits) + (column >> _blockBits)]];
    }
}
