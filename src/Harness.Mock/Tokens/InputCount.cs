using Harness.Mock.Requests;
using Harness.Spec.Tokens;

namespace Harness.Mock.Tokens;

/// <summary>
/// What a picture of a request counts; one case for every kind of <see cref="InputTokens"/>. A header may claim two thousand million pixels a
/// side, so everything is counted in 64 bits.
/// </summary>
internal static class InputCount
{
    public static long Of(InputTokens tokens, ApiRequest request, int width, int height) => WithoutFidelity(tokens, width, height) + tokens.Fidelity switch
    {
        { } fidelity when request.Text(fidelity.From) == "high" => width == height ? fidelity.Square : fidelity.Other,
        _ => 0,
    };

    private static long WithoutFidelity(InputTokens tokens, int width, int height) => tokens switch
    {
        InputTokens.Tiles tiles => InTiles(tiles, width, height),
        InputTokens.Patches patches => Math.Max(patches.Least, Squares(width, patches.Side) * Squares(height, patches.Side)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static long InTiles(InputTokens.Tiles tiles, long width, long height)
    {
        var shorter = Math.Min(width, height);
        if (shorter > tiles.ShortSide)
            (width, height) = (Scaled(width, tiles.ShortSide, shorter), Scaled(height, tiles.ShortSide, shorter));
        return tiles.Base + tiles.Tile * Squares(width, tiles.Side) * Squares(height, tiles.Side);
    }

    private static long Scaled(long edge, long to, long from) => Math.Max(1, (2 * edge * to + from) / (2 * from));

    private static long Squares(long edge, int side) => (edge + side - 1) / side;
}
