namespace Harness.Imaging.Encode;

/// <summary>The values that a channel may have, evenly spread, and which of them is nearest to any.</summary>
internal sealed class Shades
{
    private static readonly Shades[] ByBits = [.. Enumerable.Range(0, 9).Select(bits => new Shades(1 << bits))];

    private Shades(int count)
    {
        Levels = [.. Enumerable.Range(0, count).Select(level => (byte)(count == 1 ? 0 : level * 255 / (count - 1)))];
        Nearest = [.. Enumerable.Range(0, 256).Select(value => Levels[value * count / 256])];
    }

    /// <summary>Ascending.</summary>
    public byte[] Levels { get; }

    /// <summary>By any of 256 values.</summary>
    public byte[] Nearest { get; }

    /// <summary>So many bits a channel, 8 at most.</summary>
    public static Shades OfBits(int bits) => ByBits[bits];
}
