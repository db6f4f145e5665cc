using Harness.Spec.Answers;
using Harness.Spec.Conditions;

namespace Harness.Spec.Pictures;

/// <summary>How the pictures of an answer are made under a condition.</summary>
public sealed record PictureRow
{
    /// <summary>When the row holds.</summary>
    public required Condition When { get; init; }

    /// <summary>How many, as a number.</summary>
    public required Choice Count { get; init; }

    /// <summary>Their size; a value that isn't <c>WIDTHxHEIGHT</c> means the default.</summary>
    public required Choice Size { get; init; }

    /// <summary><c>png</c>, <c>jpeg</c> or <c>webp</c>.</summary>
    public required Choice Format { get; init; }

    /// <summary>0 to 100; lower means fewer bytes.</summary>
    public required Choice Compression { get; init; }

    /// <summary><c>transparent</c> gives an alpha channel, <c>auto</c> means the default; anything else is opaque.</summary>
    public required Choice Background { get; init; }

    /// <summary>How carefully they are made, in the document's own words: no picture shows it, answers and tokens do. <c>auto</c> means the default.</summary>
    public required Choice Quality { get; init; }

    /// <summary>
    /// The parameter with the mask, or null. Where the mask is fully transparent a picture is new; elsewhere it depends on the first
    /// picture of the request alone.
    /// </summary>
    public required string? Mask { get; init; }

    /// <summary>The path under which the mock serves each picture itself, or null where answers carry no address.</summary>
    public required Template? HostedAt { get; init; }
}
