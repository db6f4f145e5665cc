namespace Harness.Imaging.Decode.Png;

/// <summary>The filters of lines (clause 9). Each works on bytes of one place in the pixels alone, so that the others can be left as they are.</summary>
internal static class PngFilter
{
    /// <summary>
    /// Both lines begin with a pixel of zeros. <paramref name="bytes"/> says which bytes of a pixel are wanted.
    /// </summary>
    public static void Undo(byte filter, Span<byte> line, ReadOnlySpan<byte> above, int pixelSize, Range bytes)
    {
        var (first, count) = bytes.GetOffsetAndLength(pixelSize);
        for (var place = pixelSize + first; place < pixelSize + first + count; place++)
        {
            switch (filter)
            {
                case 1: Sub(line, place, pixelSize); break;
                case 2: Up(line, above, place, pixelSize); break;
                case 3: Average(line, above, place, pixelSize); break;
                case 4: Paeth(line, above, place, pixelSize); break;
            }
        }
    }

    private static void Sub(Span<byte> line, int first, int step)
    {
        for (var i = first; i < line.Length; i += step)
            line[i] += line[i - step];
    }

    private static void Up(Span<byte> line, ReadOnlySpan<byte> above, int first, int step)
    {
        for (var i = first; i < line.Length; i += step)
            line[i] += above[i];
    }

    private static void Average(Span<byte> line, ReadOnlySpan<byte> above, int first, int step)
    {
        for (var i = first; i < line.Length; i += step)
            line[i] += (byte)((line[i - step] + above[i]) / 2);
    }

    private static void Paeth(Span<byte> line, ReadOnlySpan<byte> above, int first, int step)
    {
        for (var i = first; i < line.Length; i += step)
            line[i] += Nearest(line[i - step], above[i], above[i - step]);
    }

    /// <summary>Of left, up and upper left the one that is nearest to left + up - upper left.</summary>
    private static byte Nearest(byte left, byte up, byte upperLeft)
    {
        var (toLeft, toUp) = (Math.Abs(up - upperLeft), Math.Abs(left - upperLeft));
        var toUpperLeft = Math.Abs(left + up - 2 * upperLeft);
        if (toLeft <= toUp && toLeft <= toUpperLeft)
            return left;

        return toUp <= toUpperLeft ? up : upperLeft;
    }
}
