using System.Globalization;
using Harness.Spec.Tokens;

namespace Harness.Mock.Tokens;

/// <summary>What a made picture counts; one case for every kind of <see cref="OutputTokens"/>.</summary>
internal static class OutputCount
{
    public static int Of(OutputTokens tokens, string quality, int width, int height) => tokens switch
    {
        OutputTokens.Table table => InTable(table, quality, string.Create(CultureInfo.InvariantCulture, $"{width}x{height}")),
        OutputTokens.Scaled scaled => Scaled(FactorOf(scaled, quality), width, height),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int InTable(OutputTokens.Table table, string quality, string size)
    {
        foreach (var cell in table.Cells)
        {
            if (cell.Quality == quality && cell.Size == size)
                return cell.Tokens;
        }
        return 0;
    }

    private static int FactorOf(OutputTokens.Scaled scaled, string quality)
    {
        foreach (var factor in scaled.Factors)
        {
            if (factor.Quality == quality)
                return factor.Patches;
        }
        return 0;
    }

    // The factor is the patches along the longer edge, the shorter one has its share of them; both weigh more in a larger picture.
    private static int Scaled(int factor, int width, int height)
    {
        const long Ground = 2_000_000;
        var (shorter, longer) = ((long)Math.Min(width, height), (long)Math.Max(width, height));
        var across = (2 * factor * shorter + longer) / (2 * longer);
        return (int)Math.Min(int.MaxValue, (factor * across * (Ground + shorter * longer) + 2 * Ground - 1) / (2 * Ground));
    }
}
