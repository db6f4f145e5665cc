using System.Collections.Immutable;

namespace Harness.Spec.Tokens;

/// <summary>What a made picture counts, by its quality and size. A quality or size that isn't listed counts nothing.</summary>
public abstract record OutputTokens
{
    private OutputTokens() { }

    /// <summary>A number for each pair of quality and size.</summary>
    public sealed record Table(ImmutableArray<TableCell> Cells) : OutputTokens;

    /// <summary>A cell of the table.</summary>
    public sealed record TableCell(string Quality, string Size, int Tokens);

    /// <summary>A number that grows with the picture: each quality has a factor, which is the patches along the longer edge.</summary>
    public sealed record Scaled(ImmutableArray<Factor> Factors) : OutputTokens;

    /// <summary>The factor of a quality.</summary>
    public sealed record Factor(string Quality, int Patches);
}
