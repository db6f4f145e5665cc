using System.Runtime.CompilerServices;

namespace Harness.Imaging.Encode;

/// <summary>Chooses the colours: a blend of four seeded corner colours with seeded grain, in whole numbers only, so alike on every machine.</summary>
internal static class MosaicPainter
{
    private const int Corners = 4;
    private const int Grain = 24;
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    /// <summary>The mosaic that the file for this order shows; a WebP or PNG file shows exactly these colours.</summary>
    public static Mosaic Paint(PictureOrder order)
    {
        var mosaic = Paint(order, order.Seed);
        if (order.Beneath is { } beneath)
            mosaic.Uncover(Paint(order, beneath.Seed), beneath.Area);
        if (order.Coarseness > 0)
            mosaic.Coarsen(1 << order.Coarseness);

        return mosaic;
    }

    private static Mosaic Paint(PictureOrder order, ulong seed)
    {
        var shades = Shades.OfBits(BitsOf(order));
        var mosaic = new Mosaic(order.Width, order.Height)
        {
            HasAlpha = order.Transparent && order.Format != PictureFormat.Jpeg,
            Levels = shades.Levels,
        };
        Span<int> corners = stackalloc int[Corners * 3];
        for (var i = 0; i < corners.Length; i++)
            corners[i] = (int)(Mix(seed, (ulong)i) & 0xFF);

        // Beforehand, as a division takes longer than all else that is done for a cell.
        Span<int> across = new int[mosaic.Columns];
        for (var column = 0; column < across.Length; column++)
            across[column] = Along(column, across.Length);

        for (var row = 0; row < mosaic.Rows; row++)
            PaintRow(mosaic, row, seed, corners, across, shades.Nearest);

        return mosaic;
    }

    private static void PaintRow(Mosaic mosaic, int row, ulong seed, ReadOnlySpan<int> corners, ReadOnlySpan<int> across, ReadOnlySpan<byte> nearest)
    {
        Span<int> left = stackalloc int[3];
        Span<int> right = stackalloc int[3];
        var down = Along(row, mosaic.Rows);
        for (var channel = 0; channel < 3; channel++)
        {
            left[channel] = Blend(corners[channel], corners[6 + channel], down);
            right[channel] = Blend(corners[3 + channel], corners[9 + channel], down);
        }

        var cells = mosaic.Row(row);
        var state = State(seed, (ulong)(Corners * 3 + row * mosaic.Columns));
        for (var column = 0; column < cells.Length; column++, state += Gamma)
        {
            if (mosaic.HasAlpha && mosaic.IsClear(column, row))
                continue;

            var share = across[column];
            var grain = Mixed(state);
            cells[column] = new Colour(
                nearest[Grained(Blend(left[0], right[0], share), grain)],
                nearest[Grained(Blend(left[1], right[1], share), grain >> 8)],
                nearest[Grained(Blend(left[2], right[2], share), grain >> 16)],
                byte.MaxValue);
        }
    }

    /// <summary>
    /// A lossless file gets smaller only by saying less: a lower compression leaves fewer values for each channel (256 at 100, 32 at
    /// 50, 8 at the lowest), which shortens every literal and joins cells that become equal. JPEG quantises by itself.
    /// </summary>
    private static int BitsOf(PictureOrder order) => order.Format == PictureFormat.Webp ? 3 + 5 * order.Compression / 100 : 8;

    private static int Along(int index, int count) => count == 1 ? 128 : index * 256 / (count - 1);

    private static int Blend(int from, int to, int share) => from + (((to - from) * share) >> 8);

    private static int Grained(int value, ulong noise) =>
        Math.Clamp(value + (int)((noise & 0xFF) * (2 * Grain) >> 8) - Grain, 0, 255);

    /// <summary>SplitMix64 over the seed and an index: every index has its own number, in any order.</summary>
    private static ulong Mix(ulong seed, ulong index) => Mixed(State(seed, index));

    private static ulong State(ulong seed, ulong index) => seed * 0xD1342543DE82EF95 + (index + 1) * Gamma;

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Once a cell: the call took as long as its work.
    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
