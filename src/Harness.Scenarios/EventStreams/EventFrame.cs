using Harness.Scenarios.Judging;

namespace Harness.Scenarios.EventStreams;

/// <summary>
/// One event of a stream as it was sent. <paramref name="EventLine"/> is what its <c>event:</c> line says, null where it has none;
/// <paramref name="Data"/> its data, several lines joined by line feeds; <paramref name="Json"/> the data as JSON. <paramref name="End"/>
/// counts the bytes of the body up to the empty line that ends it.
/// </summary>
public sealed record EventFrame(string? EventLine, ReadOnlyMemory<byte> Data, JsonReading Json, int End)
{
    /// <summary>The event's name: the text <c>type</c> of its JSON, which is what clients go by; null where it has none.</summary>
    public string? Type => new Place("$", (Json as JsonReading.Read)?.Root).Member("type").Text;

    /// <summary>Whether it is <c>data: [DONE]</c>, with which some servers end their streams.</summary>
    public bool IsDone => Data.Span.SequenceEqual("[DONE]"u8);

    /// <summary>The event in a word, for messages.</summary>
    public string Name => IsDone ? "[DONE]"
        : Type is { } type ? Shown.Plain(type)
        : EventLine is { } line ? $"without type, with the line event: {Shown.Plain(line)}"
        : "without type";

    /// <summary>The event with the beginning of its data, for messages.</summary>
    public string Description => IsDone ? Name : $"{(Type is null ? "an event " : "")}{Name}: {(Data.IsEmpty ? "no data" : Shown.Beginning(Data.Span))}";
}
