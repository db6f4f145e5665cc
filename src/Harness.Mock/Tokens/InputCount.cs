using Harness.Mock.Requests;
using Harness.Spec.Tokens;

namespace Harness.Mock.Tokens;

/// <summary>What a picture of a request counts; one case for every kind of <see cref="InputTokens"/>.</summary>
internal static class InputCount
{
    public static int Of(InputTokens tokens, ApiRequest request, int width, int height) => WithoutFidelity(tokens, width, height) + tokens.Fidelity switch
    {
        { } fidelity when request.Text(fidelity.From) == "high" => width == height ? fidelity.Square : fidelity.Other,
        _ => 0,
    };

    private static int WithoutFidelity(InputTokens tokens, int width, int height) => tokens switch
    {
        InputTokens.Tiles tiles => InTiles(tiles, width, height),
        InputTokens.Patches patches => Math.Max(patches.Least, Squares(width, patches.Side) * Squares(height, patches.Side)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int InTiles(InputTokens.Tiles tiles, int width, int height)
    {
        var shorter = Math.Min(width, height);
        if (shorter > tiles.ShortSide)
            (width, height) = (Scaled(width, tiles.ShortSide, shorter), Scaled(height, tiles.ShortSide, shorter));
        return tiles.Base + tiles.Tile * Squares(width, tiles.Side) * Squares(height, tiles.Side);
    }

    private static int Scaled(int edge, int to, int from) => (int)Math.Max(1, (2L * edge * to + from) / (2L * from));

    private static int Squares(int edge, int side) => (edge + side - 1) / side;
}
