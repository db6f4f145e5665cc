namespace Harness.Imaging.Encode;

/// <summary>sRGB with straight alpha, as the four bytes of a pixel from the lowest up: one number, so that comparing two is one step.</summary>
internal readonly record struct Colour(uint Rgba)
{
    public Colour(byte red, byte green, byte blue, byte alpha)
        : this(red | (uint)green << 8 | (uint)blue << 16 | (uint)alpha << 24)
    {
    }

    /// <summary>Black under a zero alpha, so that premultiplying decoders agree with the others.</summary>
    public static Colour Clear => default;

    public byte Red => (byte)Rgba;

    public byte Green => (byte)(Rgba >> 8);

    public byte Blue => (byte)(Rgba >> 16);

    public byte Alpha => (byte)(Rgba >> 24);
}
