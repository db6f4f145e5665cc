using Harness.Scenarios.EventStreams;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Expectations.Events;

/// <summary>Where the JSON of an event is: <c>event 2 (image_generation.completed) $</c>.</summary>
public static class EventPlace
{
    /// <summary>The place of the event with that index.</summary>
    public static Place Of(EventFrame frame, int index) => new($"{NameOf(frame, index)} $", (frame.Json as JsonReading.Read)?.Root);

    /// <summary>The event itself, in a place's words.</summary>
    public static string NameOf(EventFrame frame, int index) => $"event {Shown.Number(index + 1)} ({frame.Name})";

    /// <summary>Every event but <c>[DONE]</c> with its place.</summary>
    public static IEnumerable<(EventFrame Frame, Place Place)> AllOf(ServerEvents events) =>
        events.Frames.Select((frame, index) => (frame, Of(frame, index))).Where(pair => !pair.frame.IsDone);
}
