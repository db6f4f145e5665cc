using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Harness.Spec.Operations;

/// <summary>A closed set of kinds of rule for a parameter's value. Here they are data; each program that checks them has its own code.</summary>
public abstract record Rule
{
    private Rule() { }

    /// <summary>The parameter isn't there; a JSON null counts as being there.</summary>
    public sealed record Forbidden : Rule;

    /// <summary>The value is one of these words.</summary>
    public sealed record OneOf(ImmutableArray<string> Words) : Rule;

    /// <summary>The number lies between the two, both included.</summary>
    public sealed record Range(int Least, int Most) : Rule;

    /// <summary>The text has so many characters (Unicode scalar values).</summary>
    public sealed record Length(int Least, int Most) : Rule;

    /// <summary>There are so many pictures.</summary>
    public sealed record Count(int Least, int Most) : Rule;

    /// <summary>No file is larger, in bytes.</summary>
    public sealed record FileBytes(long Most) : Rule;

    /// <summary>Every picture has one of these formats (<c>png</c>, <c>jpeg</c>, <c>webp</c>, <c>gif</c>), by its bytes.</summary>
    public sealed record Formats(ImmutableArray<string> Names) : Rule;

    /// <summary>Every picture is as wide as it is high.</summary>
    public sealed record Square : Rule;

    /// <summary>Every picture has the size and format of the first one of another parameter.</summary>
    public sealed record Like(string Other) : Rule;

    /// <summary>Every picture has an alpha channel.</summary>
    public sealed record Alpha : Rule;

    /// <summary>
    /// <c>WIDTHxHEIGHT</c> in pixels within limits, or one of the <paramref name="Words"/>, or one of the <paramref name="Exceptions"/>,
    /// which the limits don't bind. A limit that is null binds nothing.
    /// </summary>
    public sealed record Size(
        ImmutableArray<string> Words,
        int? MultipleOf,
        int? LongEdge,
        long? LeastPixels,
        long? MostPixels,
        int? LongToShort,
        FrozenSet<string> Exceptions) : Rule;

    /// <summary><c>WIDTH:HEIGHT</c> in small whole numbers, or one of the <paramref name="Words"/>.</summary>
    public sealed record Ratio(ImmutableArray<string> Words) : Rule;
}
