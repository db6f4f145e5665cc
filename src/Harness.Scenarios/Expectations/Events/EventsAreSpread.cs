using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Scenarios.Expectations.Events;

/// <summary>
/// <c>spread: true</c>: events came as they were made, not all at the end. Where the whole answer took more than 100 ms, the first one came
/// at least a tenth of the whole time before the last one; a single event, or a faster answer, can't show the contrary.
/// </summary>
internal sealed record EventsAreSpread(SourceSpan At) : StreamRule(At)
{
    private static readonly TimeSpan TooFastToTell = TimeSpan.FromMilliseconds(100);

    public override Difference? Judge(Seen.Answer seen)
    {
        var arrivals = EventPlace.AllOf(seen.Events).Select(pair => seen.ArrivalOf(pair.Frame)).ToArray();
        if (arrivals.Length < 2 || seen.Elapsed <= TooFastToTell || arrivals[^1] - arrivals[0] >= seen.Elapsed / 10)
            return null;
        return new Difference(
            $"events as they are made: the first at least {Milliseconds(seen.Elapsed / 10)} before the last",
            $"the first came after {Milliseconds(arrivals[0])}, the last after {Milliseconds(arrivals[^1])} of {Milliseconds(seen.Elapsed)}",
            "the events' times",
            At);
    }

    private static string Milliseconds(TimeSpan time) => $"{Shown.Number((long)time.TotalMilliseconds)} ms";
}
