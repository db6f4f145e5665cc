using System.Globalization;
using Harness.Boundaries.Tests.Sending;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>The numbers around two limits.</summary>
internal static class NumberPoints
{
    /// <summary>At both limits and one step to either side; a limit that is null limits nothing.</summary>
    public static IEnumerable<Point> Around(long? least, long? most, string unit, Func<SentValue, long?> measure)
    {
        (long Number, string Place, Outcome Wanted)[] numbers =
        [
            .. least is { } from ? [(from - 1, "just outside", Outcome.Refused), (from, "at the limit", Outcome.Taken), (from + 1, "just inside", Outcome.Taken)] : Array.Empty<(long, string, Outcome)>(),
            .. most is { } to ? [(to - 1, "just inside", Outcome.Taken), (to, "at the limit", Outcome.Taken), (to + 1, "just outside", Outcome.Refused)] : Array.Empty<(long, string, Outcome)>(),
        ];
        return numbers
            .Where(point => point.Wanted == Outcome.Refused || ((least is null || point.Number >= least) && (most is null || point.Number <= most)))
            .DistinctBy(point => point.Number)
            .Select(point => new Point(Text(point.Number, unit, point.Place), point.Wanted, (value, _) => measure(value) == point.Number));
    }

    private static string Text(long number, string unit, string place) => string.Create(CultureInfo.InvariantCulture, $"{number}{unit} ({place})");
}
