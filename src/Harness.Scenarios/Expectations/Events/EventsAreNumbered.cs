using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios.Expectations.Events;

/// <summary><c>sequence: sequence_number</c>: that member of each event counts 0, 1, 2 and so on.</summary>
internal sealed record EventsAreNumbered(SourceSpan At, string Member) : StreamRule(At)
{
    public override Difference? Judge(Seen.Answer seen) =>
        EventPlace.AllOf(seen.Events)
            .Select((pair, index) => (Place: pair.Place.Member(Member), Expected: Shown.Number(index)))
            .Where(pair => pair.Place.Number is not { } number || !NumberText.Same(number, pair.Expected))
            .Select(pair => pair.Place.Differs(pair.Expected, At))
            .FirstOrDefault();
}
