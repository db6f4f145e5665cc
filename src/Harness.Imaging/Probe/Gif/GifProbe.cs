using System.Buffers.Binary;
using Harness.Imaging.Decode;

namespace Harness.Imaging.Probe.Gif;

/// <summary>GIF (GIF89a specification): blocks up to the trailer, and the pixels of every frame.</summary>
internal ref struct GifProbe
{
    private const int HeaderSize = 13;
    private const byte Extension = 0x21;
    private const byte ImageDescriptor = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte GraphicControl = 0xF9;

    private readonly ReadOnlySpan<byte> _bytes;

    // One for all frames: a file of a million empty ones must not ask for a million tables.
    private readonly LzwEntry[] _lzwRoom = new LzwEntry[LzwPixelCounter.MostEntries];
    private readonly GifTransparency _transparency = new();
    private int _at;
    private int _frames;
    private bool _hasAlpha;

    private GifProbe(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _at = HeaderSize + PaletteSize(bytes[10]);
    }

    public static ProbeResult Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize)
            return new ProbeResult.NotAPicture("a GIF signature without a screen descriptor");

        var width = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        var height = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
        if (width == 0 || height == 0)
            return new ProbeResult.NotAPicture($"a GIF signature, then a screen of {width}x{height}");

        var probe = new GifProbe(bytes);
        var fault = PixelLimit.Exceeded(width, height) ?? probe.Fault();
        return new ProbeResult.Picture(
            PictureFormat.Gif,
            width,
            height,
            probe._hasAlpha,
            fault is null ? probe._transparency.Of(probe._frames) : Transparency.Unknown,
            fault is null ? new Wholeness.Whole() : new Wholeness.Damaged(fault));
    }

    private static int PaletteSize(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private string? Fault()
    {
        while (_at < _bytes.Length)
        {
            var start = _at;
            var fault = _bytes[_at++] switch
            {
                Extension => FaultInExtension(),
                ImageDescriptor => FaultInImage(),
                Trailer => _frames == 0 ? "there is no image" : null,
                var other => $"the block at byte {start} begins with {other:X2}, which GIF doesn't have",
            };
            if (fault is not null || _bytes[start] == Trailer)
                return fault;
        }

        return $"the file ends at byte {_bytes.Length}, without a trailer";
    }

    private string? FaultInExtension()
    {
        if (_at + 3 > _bytes.Length)
            return Cut();

        // Label, block size, flags.
        var label = _bytes[_at++];
        while (NextBlock(out var block))
        {
            if (block.IsEmpty)
                return null;

            if (label != GraphicControl)
                continue;

            _hasAlpha |= (block[0] & 1) != 0;
            _transparency.Announce(block);
        }

        return Cut();
    }

    private string? FaultInImage()
    {
        if (_at + 9 > _bytes.Length)
            return Cut();

        var descriptor = _bytes.Slice(_at, 9);
        _at += 9 + PaletteSize(descriptor[8]);
        if (_at >= _bytes.Length)
            return Cut();

        var pixels = (long)BinaryPrimitives.ReadUInt16LittleEndian(descriptor[4..]) * BinaryPrimitives.ReadUInt16LittleEndian(descriptor[6..]);
        var codeBits = _bytes[_at++];
        if (codeBits is < 1 or > 8)
            return $"frame {_frames} has codes of {codeBits} bits, which GIF doesn't have";

        var counter = new LzwPixelCounter(codeBits, _lzwRoom, pixels, _transparency.Index);
        while (NextBlock(out var block))
        {
            if (block.IsEmpty)
            {
                _transparency.Show(counter.HasWatched ? Transparency.Some : Covers(descriptor) ? Transparency.None : Transparency.Unknown);
                return FaultInPixels(counter, pixels);
            }

            counter.Read(block);
        }

        return Cut();
    }

    /// <summary>Whether an image leaves nothing of the screen bare; its place and size come first, each in 16 bits.</summary>
    private readonly bool Covers(ReadOnlySpan<byte> descriptor) =>
        descriptor[..4].IndexOfAnyExcept((byte)0) < 0 && descriptor[4..8].SequenceEqual(_bytes.Slice(6, 4));

    private string? FaultInPixels(LzwPixelCounter counter, long expected)
    {
        if (counter.IsBroken || counter.Pixels < expected)
            return $"frame {_frames} holds {counter.Pixels} of {expected} pixels{(counter.IsBroken ? ", then a code that isn't defined" : "")}";

        _frames++;
        return null;
    }

    /// <summary>False where the file ends first. An empty block is a terminator.</summary>
    private bool NextBlock(out ReadOnlySpan<byte> block)
    {
        block = default;
        if (_at >= _bytes.Length || _at + 1 + _bytes[_at] > _bytes.Length)
            return false;

        block = _bytes.Slice(_at + 1, _bytes[_at]);
        _at += 1 + block.Length;
        return true;
    }

    private readonly string Cut() => $"the file ends at byte {_bytes.Length}, within a block";
}
