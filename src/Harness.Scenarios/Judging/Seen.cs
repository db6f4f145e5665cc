using System.Collections.Immutable;

namespace Harness.Scenarios.Judging;

/// <summary>An answer of the target, or a delivery from it, as expectations see it.</summary>
public abstract record Seen
{
    private readonly Lazy<JsonReading> _json;

    private Seen(ImmutableArray<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        Headers = headers;
        Body = body;
        _json = new Lazy<JsonReading>(() => JsonReading.Of(body));
    }

    /// <summary>The headers in the order received.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body, whole.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as JSON; read once, however many judge it.</summary>
    public JsonReading Json => _json.Value;

    /// <summary>An answer; <paramref name="Elapsed"/> counts from sending the request.</summary>
    public sealed record Answer(int Status, ImmutableArray<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body, TimeSpan Elapsed)
        : Seen(Headers, Body);

    /// <summary>A callback.</summary>
    public sealed record Delivery(string Method, ImmutableArray<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
        : Seen(Headers, Body);

    /// <summary>The values of a header, joined as HTTP joins them; null where there is none.</summary>
    public string? Header(string name)
    {
        string[] values = [.. Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
        return values.Length == 0 ? null : string.Join(", ", values);
    }
}
