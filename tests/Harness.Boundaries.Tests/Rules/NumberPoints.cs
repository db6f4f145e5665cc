using System.Globalization;
using Harness.Boundaries.Tests.Sending;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>The numbers around two limits.</summary>
internal static class NumberPoints
{
    /// <summary>At both limits and one step to either side; a limit that is null limits nothing.</summary>
    public static IEnumerable<Point> Around(long? least, long? most, string unit, Func<SentValue, long?> measure)
    {
        return From(least, inwards: 1).Concat(From(most, inwards: -1).Reverse())
            .Where(point => point.Wanted == Outcome.Refused || ((least is null || point.Number >= least) && (most is null || point.Number <= most)))
            .DistinctBy(point => point.Number)
            .Select(point => new Point(Text(point.Number, unit, point.Place), point.Wanted, (value, _) => measure(value) == point.Number));
    }

    private static IEnumerable<(long Number, string Place, Outcome Wanted)> From(long? limit, int inwards) => limit is { } at
        ? [(at - inwards, "just outside", Outcome.Refused), (at, "at the limit", Outcome.Taken), (at + inwards, "just inside", Outcome.Taken)]
        : [];

    private static string Text(long number, string unit, string place) => string.Create(CultureInfo.InvariantCulture, $"{number}{unit} ({place})");
}
