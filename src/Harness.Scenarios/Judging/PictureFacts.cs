namespace Harness.Scenarios.Judging;

/// <summary>What is known about a picture of an answer.</summary>
public abstract record PictureFacts
{
    private PictureFacts() { }

    /// <summary>
    /// A picture: its format (<c>png</c>, <c>jpeg</c>, <c>webp</c>, <c>gif</c>), its size in pixels, whether any pixel is see-through, or null
    /// where that can't be told, and what is damaged in it, or null where it is whole.
    /// </summary>
    public sealed record Picture(string Format, int Width, int Height, bool HasAlpha, bool? IsTransparent, string? Damage) : PictureFacts
    {
        /// <summary>A digest of its bytes that nobody can forge: two pictures with the same one are the same file.</summary>
        public required string Digest { get; init; }
    }

    /// <summary>No picture is there; the words say why: <c>not a picture: …</c>, <c>the address answered 404</c>.</summary>
    public sealed record NoPicture(string Reason) : PictureFacts;

    /// <summary>The address couldn't be asked from here, so the picture can't be judged; the words say why.</summary>
    public sealed record Unreached(string Reason) : PictureFacts;

    /// <summary>The address wasn't asked yet. Whoever judges asks it and judges again.</summary>
    public sealed record NotFetched : PictureFacts;
}
