namespace Harness.Spec.Tokens;

/// <summary>What a picture of a request counts, by its size; <see cref="Fidelity"/>, where it isn't null, comes on top.</summary>
public abstract record InputTokens
{
    private InputTokens() { }

    /// <summary>What a picture counts more when the request wants it kept closely.</summary>
    public FidelityTokens? Fidelity { get; init; }

    /// <summary>
    /// <paramref name="Base"/>, and <paramref name="Tile"/> for each square of <paramref name="Side"/> pixels that the picture takes after its
    /// shorter edge was brought down to <paramref name="ShortSide"/>. Smaller pictures stay as they are.
    /// </summary>
    public sealed record Tiles(int Base, int Tile, int Side, int ShortSide) : InputTokens;

    /// <summary>One for each square of <paramref name="Side"/> pixels that the picture takes, at least <paramref name="Least"/>.</summary>
    public sealed record Patches(int Side, int Least) : InputTokens;
}
