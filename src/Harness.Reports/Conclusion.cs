using System.Collections.Immutable;
using System.Globalization;

namespace Harness.Reports;

/// <summary>The sentence with which a dialect's report ends. Says "conformant" only of promises that were checked.</summary>
internal static class Conclusion
{
    public static (Outcome Worst, string Sentence) Of(string dialect, ImmutableArray<ClauseTally> tallies)
    {
        int Count(params Outcome[] outcomes) => tallies.Count(tally => outcomes.Contains(tally.Outcome));

        var failed = Count(Outcome.Failed);
        var missing = Count(Outcome.Blocked, Outcome.Interrupted, Outcome.Unchecked);
        var filtered = Count(Outcome.Filtered);
        var checkedClauses = Count(Outcome.Passed, Outcome.Noted, Outcome.Warned, Outcome.Failed);
        var denominator = $"{checkedClauses} of {tallies.Length} clauses checked";
        var sentence = failed > 0 ? $"not conformant — {Clauses(failed)} broken, {denominator}"
            : missing > 0 || checkedClauses == 0 ? $"incomplete — {denominator}"
            : filtered > 0 ? $"conformant in what was asked for — {denominator}"
            : $"conformant — {denominator}";
        string?[] asides =
        [
            Aside(Count(Outcome.Warned), "with a warning"),
            Aside(Count(Outcome.Noted), "noted"),
            Aside(Count(Outcome.NotApplicable), "not applicable"),
            Aside(filtered, "left out by the filter"),
            Aside(missing, "could not be checked"),
        ];
        var worst = failed > 0 ? Outcome.Failed : missing > 0 || checkedClauses == 0 ? Outcome.Blocked : filtered > 0 ? Outcome.Filtered : Outcome.Passed;
        return (worst, string.Join(", ", [$"{dialect}: {sentence}", .. asides.OfType<string>()]));
    }

    private static string Clauses(int count) => count == 1 ? "1 clause" : string.Create(CultureInfo.InvariantCulture, $"{count} clauses");

    private static string? Aside(int count, string what) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
