namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>How far back a copy starts (RFC 9649, 3.6.2.2): the first codes stand for neighbours, nearest first.</summary>
internal static class LosslessDistances
{
    // Rightwards ones are behind in the lines above only: to the left of a pixel 8, to its right 7.
    private static readonly (int Left, int Up)[] Neighbours =
    [
        .. from up in Enumerable.Range(0, 8)
           from left in Enumerable.Range(-7, 16)
           where up > 0 || left > 0
           orderby left * left + up * up, Math.Abs(left), left < 0
           select (left, up),
    ];

    /// <summary>In pixels, for a code from 1 up.</summary>
    public static int Of(int code, int width)
    {
        if (code > Neighbours.Length)
            return code - Neighbours.Length;

        var (left, up) = Neighbours[code - 1];
        return Math.Max(1, left + up * width);
    }
}
