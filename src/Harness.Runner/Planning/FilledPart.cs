namespace Harness.Runner.Planning;

/// <summary>One part of a multipart body, every variable filled in.</summary>
internal sealed record FilledPart(string Name, string? FileName, string? ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>The file on disk that has this content, for commands that a person runs; null where the content is written out.</summary>
    public string? Asset { get; init; }
}
