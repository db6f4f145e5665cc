namespace Harness.Spec;

/// <summary>One promise of a document, in our words.</summary>
public sealed record Clause
{
    /// <summary>Unique in its dialect; scenarios, verdicts and reports cite it.</summary>
    public required string Id { get; init; }

    /// <summary>What breaking it means.</summary>
    public required ClauseLevel Level { get; init; }

    /// <summary>The promise in one sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The file name of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The section and lines of the document.</summary>
    public required string Section { get; init; }

    /// <summary>Why it can't be seen over HTTP, or null where it can.</summary>
    public string? Unobservable { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>Document and section, for a person.</summary>
    public string Source => $"{Document}, {Section}";
}
