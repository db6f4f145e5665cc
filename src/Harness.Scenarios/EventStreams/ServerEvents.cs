using System.Collections.Immutable;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.EventStreams;

/// <summary>
/// A body read as server-sent events, by the rules of the WHATWG's HTML standard. <paramref name="Rest"/> is what follows the last event,
/// from the first line that is neither empty nor a comment: an event that no empty line ends, or something else; browsers ignore it.
/// </summary>
public sealed record ServerEvents(ImmutableArray<EventFrame> Frames, int Comments, ReadOnlyMemory<byte> Rest)
{
    private const int MostShown = 20;

    /// <summary>The content type of event streams.</summary>
    public const string MediaType = "text/event-stream";

    /// <summary>Whether there are more events than are read; then they and what follows them aren't among these.</summary>
    public bool IsCurtailed { get; init; }

    /// <summary>Whether every byte of the body belongs to UTF-8, that of comments included: clients stop at the first that doesn't.</summary>
    public bool IsUtf8 { get; init; } = true;

    /// <summary>Why somebody who wants nothing but JSON events to the end couldn't read it, or null.</summary>
    public string? WhyUnreadable =>
        Frames.Where(frame => !frame.IsDone).Select(frame => (frame.Json as JsonReading.Broken)?.Problem).FirstOrDefault(problem => problem is not null)
        ?? (IsCurtailed ? $"the stream isn't read to its end: it has more than {Shown.Number(Frames.Length)} events"
            : !IsUtf8 ? "the stream isn't UTF-8"
            : Rest.IsEmpty ? null
            : $"the stream ends inside an event: {Shown.Beginning(Rest.Span)}");

    /// <summary>Whether a content type says that the body is an event stream.</summary>
    public static bool IsNamedBy(string? contentType) =>
        contentType is not null && contentType.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a body; any bytes are a stream, though perhaps one without events.</summary>
    public static ServerEvents Of(ReadOnlyMemory<byte> body) => new ServerEventsReader(body).Read();

    /// <summary>The names of its events on one line, for messages: <c>3 events: a (2 times), b</c>.</summary>
    public string Describe()
    {
        if (Frames.IsEmpty)
            return Comments == 0 ? "no event" : $"no event, only {Shown.Number(Comments)} comments";
        List<(string Name, int Count)> runs = [];
        foreach (var frame in Frames)
        {
            if (runs is [.., var last] && last.Name == frame.Name)
                runs[^1] = (last.Name, last.Count + 1);
            else if (runs.Count == MostShown)
                break;
            else
                runs.Add((frame.Name, 1));
        }
        var names = string.Join(", ", runs.Select(run => run.Count == 1 ? run.Name : $"{run.Name} ({Shown.Number(run.Count)} times)"));
        var all = runs.Sum(run => run.Count) == Frames.Length && !IsCurtailed;
        return $"{CountOf(Frames.Length)}{(IsCurtailed ? " and more" : "")}: {names}{(all ? "" : ", …")}";
    }

    private static string CountOf(int events) => events == 1 ? "1 event" : $"{Shown.Number(events)} events";
}
