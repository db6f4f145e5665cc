using System.Buffers.Binary;

namespace Harness.Imaging.Decode.Png;

/// <summary>What says how opaque a pixel is, by the kind of the picture.</summary>
internal abstract class PngOpacity
{
    private PngOpacity()
    {
    }

    /// <summary>The bytes of a pixel that are looked at.</summary>
    public virtual Range Bytes => Range.All;

    /// <summary>The alpha of each pixel in a line whose filter is undone.</summary>
    public abstract void Of(ReadOnlySpan<byte> line, Span<byte> alpha);

    /// <summary>Null where every pixel is opaque.</summary>
    public static PngOpacity? For(PngHeader header, ReadOnlySpan<byte> transparency)
    {
        if (header.HasAlphaChannel)
            return new Channel(header.PixelSize, header.BitDepth / 8);

        return (header.ColourType, header.BitDepth, transparency.Length) switch
        {
            (PngHeader.Palette, _, > 0) => new Levels(header.BitDepth, transparency),
            (0, 16, >= 2) => new Key([.. transparency[..2]]),
            (0, _, >= 2) => new Levels(header.BitDepth, BinaryPrimitives.ReadUInt16BigEndian(transparency)),
            (2, 16, >= 6) => new Key([.. transparency[..6]]),
            (2, _, >= 6) => new Key([transparency[1], transparency[3], transparency[5]]),
            _ => null,
        };
    }

    /// <summary>The last one or two bytes of a pixel.</summary>
    private sealed class Channel(int pixelSize, int size) : PngOpacity
    {
        public override Range Bytes => ^size..;

        public override void Of(ReadOnlySpan<byte> line, Span<byte> alpha)
        {
            for (var (i, at) = (0, pixelSize - size); i < alpha.Length; i++, at += pixelSize)
                alpha[i] = size == 1 ? line[at] : Narrowed(line[at], line[at + 1]);
        }

        // Only what is wholly clear or opaque in 16 bits is so in 8.
        private static byte Narrowed(byte high, byte low) => (high, low) switch
        {
            (0, > 0) => 1,
            (byte.MaxValue, < byte.MaxValue) => byte.MaxValue - 1,
            _ => high,
        };
    }

    /// <summary>Palette indices or grey levels of up to 8 bits, the first pixel of a byte highest.</summary>
    private sealed class Levels : PngOpacity
    {
        private readonly int _bits;
        private readonly byte[] _alpha = [.. Enumerable.Repeat(byte.MaxValue, 256)];

        public Levels(int bits, ReadOnlySpan<byte> ofPalette)
        {
            _bits = bits;
            ofPalette[..Math.Min(ofPalette.Length, _alpha.Length)].CopyTo(_alpha);
        }

        public Levels(int bits, int clear)
        {
            _bits = bits;
            _alpha[clear & ((1 << bits) - 1)] = 0;
        }

        public override void Of(ReadOnlySpan<byte> line, Span<byte> alpha)
        {
            for (var (i, bit) = (0, 0); i < alpha.Length; i++, bit += _bits)
                alpha[i] = _alpha[line[bit / 8] >> (8 - _bits - bit % 8) & ((1 << _bits) - 1)];
        }
    }

    /// <summary>One colour is clear.</summary>
    private sealed class Key(byte[] clear) : PngOpacity
    {
        public override void Of(ReadOnlySpan<byte> line, Span<byte> alpha)
        {
            for (var (i, at) = (0, 0); i < alpha.Length; i++, at += clear.Length)
                alpha[i] = line.Slice(at, clear.Length).SequenceEqual(clear) ? (byte)0 : byte.MaxValue;
        }
    }
}
