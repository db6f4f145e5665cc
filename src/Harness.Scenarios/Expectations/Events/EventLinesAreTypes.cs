using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Scenarios.Expectations.Events;

/// <summary><c>event-lines: true</c>: each event has an <c>event:</c> line, and it equals the <c>type</c> of its JSON.</summary>
internal sealed record EventLinesAreTypes(SourceSpan At) : StreamRule(At)
{
    public override Difference? Judge(Seen.Answer seen) =>
        EventPlace.AllOf(seen.Events)
            .Where(pair => pair.Frame.EventLine is not { } line || line != pair.Frame.Type)
            .Select(pair => new Difference(
                $"the line event: {(pair.Frame.Type is { } type ? Shown.Plain(type) : "and the same type in the JSON")}",
                pair.Frame.EventLine is { } line ? $"event: {Shown.Plain(line)}" : "no event line",
                pair.Place.Path,
                At))
            .FirstOrDefault();
}
