using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Scenarios.Expectations.Events;

/// <summary>
/// <c>spread: true</c>: events came as they were made, not all at the end. Where the whole answer took more than 100 ms, the first one came
/// at least a tenth of the whole time before the last one, and of an answer of less than two seconds 30 ms are enough: there a slow start weighs
/// too much. A single event, or a faster answer, can't show the contrary. <c>spread-from: NAME</c> counts from the first event of that name:
/// a proxy may pass on at once that it has begun, and hold back everything that was made.
/// </summary>
internal sealed record EventsAreSpread(SourceSpan At, string? From) : StreamRule(At)
{
    private static readonly TimeSpan TooFastToTell = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan EnoughOfShort = TimeSpan.FromMilliseconds(30);

    public override Difference? Judge(Seen.Answer seen)
    {
        var arrivals = EventPlace.AllOf(seen.Events).SkipWhile(pair => From is not null && pair.Frame.Name != From).Select(pair => seen.ArrivalOf(pair.Frame)).ToArray();
        var least = seen.Elapsed < Short && seen.Elapsed / 10 > EnoughOfShort ? EnoughOfShort : seen.Elapsed / 10;
        if (arrivals.Length < 2 || seen.Elapsed <= TooFastToTell || arrivals[^1] - arrivals[0] >= least)
            return null;
        return new Difference(
            $"events as they are made: {First} at least {Milliseconds(least)} before the last",
            $"{First} came after {Milliseconds(arrivals[0])}, the last after {Milliseconds(arrivals[^1])} of {Milliseconds(seen.Elapsed)}",
            "the events' times",
            At);
    }

    private string First => From is null ? "the first" : $"the first {Shown.Plain(From)}";

    private static string Milliseconds(TimeSpan time) => $"{Shown.Number((long)time.TotalMilliseconds)} ms";
}
