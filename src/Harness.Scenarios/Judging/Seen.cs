using System.Collections.Immutable;
using Harness.Scenarios.EventStreams;

namespace Harness.Scenarios.Judging;

/// <summary>An answer of the target, or a delivery from it, as expectations see it.</summary>
public abstract record Seen
{
    private readonly Lazy<JsonReading> _json;
    private readonly Lazy<ServerEvents> _events;

    private Seen(ImmutableArray<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        Headers = headers;
        Body = body;
        _json = new Lazy<JsonReading>(() => ContentCoding.WhyPacked(this) is { } packed ? new JsonReading.Broken($"the body {packed}") : JsonReading.Of(body));
        _events = new Lazy<ServerEvents>(() => ServerEvents.Of(body));
    }

    /// <summary>The headers in the order received.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body as far as it was read: whole, unless an answer says how else it ended.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as JSON; read once, however many judge it.</summary>
    public JsonReading Json => _json.Value;

    /// <summary>The body as server-sent events; read once, too.</summary>
    public ServerEvents Events => _events.Value;

    /// <summary>Whether its content type says that it is an event stream.</summary>
    public bool IsEventStream => ServerEvents.IsNamedBy(Header("content-type"));

    /// <summary>Whether its content type says that it is JSON.</summary>
    public bool IsJson
    {
        get
        {
            var media = Header("content-type")?.Split(';')[0].Trim() ?? "";
            return media.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || (media.StartsWith("application/", StringComparison.OrdinalIgnoreCase) && media.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Why the body isn't what its headers say that it is, be it packed, no JSON or no stream of JSON; null where nothing says so.</summary>
    public string? WhyUnreadable =>
        ContentCoding.WhyPacked(this) is { } packed ? $"the body {packed}"
        : IsEventStream ? Events.WhyUnreadable
        : IsJson ? (Json as JsonReading.Broken)?.Problem
        : null;

    /// <summary>An answer; <paramref name="Elapsed"/> counts from sending the request.</summary>
    public sealed record Answer(int Status, ImmutableArray<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body, TimeSpan Elapsed)
        : Seen(Headers, Body)
    {
        /// <summary>When the bytes of an event stream came, in order; empty where nobody looked.</summary>
        public ImmutableArray<Arrival> Arrivals { get; init; } = [];

        /// <summary>How the body ended.</summary>
        public BodyEnd End { get; init; } = new BodyEnd.Whole();

        /// <summary>When the last byte of an event was there, counted from sending the request.</summary>
        public TimeSpan ArrivalOf(EventFrame frame)
        {
            var index = Arrivals.BinarySearch(new Arrival(frame.End, default), Comparer<Arrival>.Create((left, right) => left.End.CompareTo(right.End)));
            index = index < 0 ? ~index : index;
            return index < Arrivals.Length ? Arrivals[index].At : Elapsed;
        }
    }

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
