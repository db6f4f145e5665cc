using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Harness.Scenarios.EventStreams;

namespace Harness.Acceptance.Fields;

/// <summary>
/// A body with one field changed: a JSON text as a whole, or the data of each event of a stream as the mock frames it
/// (<c>event: NAME</c>, <c>data: JSON</c>, a blank line).
/// </summary>
internal static class EditedBody
{
    private const string EventLine = "event: ";
    private const string DataLine = "data: ";

    /// <summary>Every field, with the name of its event or null outside of streams.</summary>
    public static IEnumerable<(string? Event, string Path)> FieldsOf(ReadOnlyMemory<byte> body, bool isStream) => isStream
        ? Frames(body).SelectMany(frame => JsonFields.PathsOf(JsonFields.Parse(Encoding.UTF8.GetBytes(frame.Data))).Select(path => ((string?)frame.Name, path))).Distinct()
        : JsonFields.PathsOf(JsonFields.Parse(body.Span)).Select(path => ((string?)null, path));

    /// <summary>The JSON text, changed and written anew; null where <paramref name="change"/> finds nothing to change.</summary>
    public static byte[]? OfJson(ReadOnlyMemory<byte> body, Func<JsonNode, bool> change) =>
        JsonFields.Parse(body.Span) is { } root && change(root) ? Encoding.UTF8.GetBytes(root.ToJsonString()) : null;

    /// <summary>The stream with the data of its events changed, each by its name, and when its bytes came; null where there is nothing to change.</summary>
    public static (byte[] Body, ImmutableArray<Arrival> Arrivals)? OfStream(ReadOnlyMemory<byte> body, ImmutableArray<Arrival> arrivals, Func<string, JsonNode, bool> change)
    {
        var edited = new StringBuilder();
        var times = ImmutableArray.CreateBuilder<Arrival>();
        var (changed, end, read) = (false, 0, 0);
        foreach (var frame in Frames(body))
        {
            var root = JsonFields.Parse(Encoding.UTF8.GetBytes(frame.Data));
            var isChanged = root is not null && change(frame.Name, root);
            var text = isChanged ? $"{EventLine}{frame.Name}\n{DataLine}{root!.ToJsonString()}\n\n" : $"{frame.Text}\n\n";
            changed |= isChanged;
            edited.Append(text);
            read += Encoding.UTF8.GetByteCount(frame.Text) + 2;
            end += Encoding.UTF8.GetByteCount(text);
            times.Add(new Arrival(end, arrivals.FirstOrDefault(arrival => arrival.End >= read).At));
        }
        return changed ? (Encoding.UTF8.GetBytes(edited.ToString()), times.ToImmutable()) : null;
    }

    private static IEnumerable<(string Name, string Data, string Text)> Frames(ReadOnlyMemory<byte> body) =>
        from text in Encoding.UTF8.GetString(body.Span).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        let lines = text.Split('\n')
        where lines.Length == 2
        select (lines[0][EventLine.Length..], lines[1][DataLine.Length..], text);
}
