using System.Collections.Immutable;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>An HTTP message as it was meant: its first line, its headers but those that say where the body ends, and the body.</summary>
internal sealed record Message(string Start, ImmutableArray<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>Whether the case that it belongs to looks at every picture in it.</summary>
    public bool ShowsItsPictures { get; init; }

    /// <summary>Whether it goes to the runner's inbox instead of being an answer.</summary>
    public bool IsRequest => Start.StartsWith("POST ", StringComparison.Ordinal);

    public bool IsJson => MediaType == "application/json";

    public bool IsEventStream => MediaType == "text/event-stream";

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public Message With(string header, string? value) => this with
    {
        Headers = [.. Headers.Where(one => !one.Key.Equals(header, StringComparison.OrdinalIgnoreCase)), .. value is null ? Array.Empty<KeyValuePair<string, string>>() : [new(header, value)]],
    };

    private string MediaType => Headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value?.Split(';')[0] ?? "";
}
