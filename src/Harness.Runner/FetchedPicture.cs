namespace Harness.Runner;

/// <summary>What came from a picture's address.</summary>
public abstract record FetchedPicture
{
    private FetchedPicture() { }

    /// <summary>A 200 answer, read to its end; whether it is a picture is for the judge.</summary>
    public sealed record Bytes(ReadOnlyMemory<byte> Content, string? ContentType) : FetchedPicture;

    /// <summary>Whoever is at the address has no picture: a sentence says what happened (<c>answered 404</c>, too many redirects).</summary>
    public sealed record Nothing(string Cause) : FetchedPicture;

    /// <summary>Nobody could be asked from here: no connection, no answer in time, an address that isn't called. It says nothing about the picture.</summary>
    public sealed record Unreached(string Cause) : FetchedPicture;
}
