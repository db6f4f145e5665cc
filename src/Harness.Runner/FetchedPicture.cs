namespace Harness.Runner;

/// <summary>What came from a picture's address.</summary>
public abstract record FetchedPicture
{
    private FetchedPicture() { }

    /// <summary>A 200 answer, read to its end; whether it is a picture is for the judge.</summary>
    public sealed record Bytes(ReadOnlyMemory<byte> Content, string? ContentType) : FetchedPicture;

    /// <summary>No bytes: a sentence says what happened (<c>answered 404</c>, <c>connection refused</c>).</summary>
    public sealed record Nothing(string Cause) : FetchedPicture;
}
