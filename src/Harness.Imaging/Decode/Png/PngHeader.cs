using System.Buffers.Binary;

namespace Harness.Imaging.Decode.Png;

/// <summary>The IHDR chunk (11.2.2), its numbers as they stand.</summary>
internal sealed record PngHeader(int Width, int Height, int BitDepth, int ColourType, int Compression, int Filter, int Interlace)
{
    public const int Palette = 3;

    private const int Size = 13;

    /// <summary>Colour types 4 and 6.</summary>
    public bool HasAlphaChannel => (ColourType & 4) != 0;

    /// <summary>Where each pass of Adam7 (8.2) starts and how far its pixels are apart.</summary>
    private static ReadOnlySpan<(int X, int Y, int StepX, int StepY)> Adam7 =>
        new[] { (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2) };

    /// <summary>In bytes; 1 where several pixels share one.</summary>
    public int PixelSize => Math.Max(1, Samples * BitDepth / 8);

    private int Samples => ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Null where there is no header or no size in it.</summary>
    public static PngHeader? Parse(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 8 + Size || BinaryPrimitives.ReadUInt32BigEndian(chunk) != Size || !chunk[4..].StartsWith("IHDR"u8))
            return null;

        var content = chunk[8..];
        var width = BinaryPrimitives.ReadInt32BigEndian(content);
        var height = BinaryPrimitives.ReadInt32BigEndian(content[4..]);
        return width <= 0 || height <= 0
            ? null
            : new PngHeader(width, height, content[8], content[9], content[10], content[11], content[12]);
    }

    /// <summary>What the standard doesn't define (table 11.1), or null.</summary>
    public string? Fault()
    {
        ReadOnlySpan<int> depths = ColourType switch
        {
            0 => [1, 2, 4, 8, 16],
            2 or 4 or 6 => [8, 16],
            Palette => [1, 2, 4, 8],
            _ => [],
        };
        if (!depths.Contains(BitDepth))
            return $"IHDR says colour type {ColourType} with {BitDepth} bits, which PNG doesn't have";

        return Compression == 0 && Filter == 0 && Interlace is 0 or 1
            ? null
            : $"IHDR says compression {Compression}, filter {Filter}, interlace {Interlace}, which PNG doesn't have";
    }

    /// <summary>The passes that hold any pixel.</summary>
    public IEnumerable<PngPass> Passes()
    {
        if (Interlace == 0)
            return [new PngPass(0, 0, 1, 1, Width, Height, BytesOf(Width))];

        var passes = new List<PngPass>();
        foreach (var (x, y, stepX, stepY) in Adam7)
        {
            var (columns, lines) = (((long)Width - x + stepX - 1) / stepX, ((long)Height - y + stepY - 1) / stepY);
            if (columns > 0 && lines > 0)
                passes.Add(new PngPass(x, y, stepX, stepY, (int)columns, (int)lines, BytesOf(columns)));
        }

        return passes;
    }

    private long BytesOf(long columns) => (columns * Samples * BitDepth + 7) / 8;
}
