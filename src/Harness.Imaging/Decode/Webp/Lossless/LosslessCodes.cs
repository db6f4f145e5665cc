namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>The five codes that a pixel is read with (RFC 9649, 3.7.2).</summary>
internal sealed record LosslessCodes(LosslessCode Green, LosslessCode Red, LosslessCode Blue, LosslessCode Alpha, LosslessCode Distance)
{
    /// <summary>Literals of the green channel come first in its alphabet.</summary>
    public const int Literals = 256;

    /// <summary>Then the lengths of copies, then the places of the colour cache.</summary>
    public const int Lengths = 24;

    private const int Distances = 40;

    /// <summary>Null where one is wrong; the bits then have a fault.</summary>
    public static LosslessCodes? Read(ref LosslessBits bits, int cacheSize) =>
        LosslessCodeReader.Read(ref bits, Literals + Lengths + cacheSize) is { } green
        && LosslessCodeReader.Read(ref bits, Literals) is { } red
        && LosslessCodeReader.Read(ref bits, Literals) is { } blue
        && LosslessCodeReader.Read(ref bits, Literals) is { } alpha
        && LosslessCodeReader.Read(ref bits, Distances) is { } distance
            ? new LosslessCodes(green, red, blue, alpha, distance)
            : null;

    /// <summary>A pixel whose green is known: alpha, red, green, blue from the highest byte down.</summary>
    public uint Literal(ref LosslessBits bits, int green)
    {
        var red = (uint)Red.Read(ref bits);
        var blue = (uint)Blue.Read(ref bits);
        return (uint)Alpha.Read(ref bits) << 24 | red << 16 | (uint)green << 8 | blue;
    }
}
