using Harness.Proof;

namespace Harness.Cli.Proving;

/// <summary>A proof's numbers as a table in Markdown, between two marks that a reader doesn't see.</summary>
internal static class ProofTable
{
    private const string Begin = "<!-- proof -->";
    private const string End = "<!-- /proof -->";

    /// <summary>Whether a text has the marks.</summary>
    public static bool FitsInto(string text) => PlaceIn(text) is not null;

    /// <summary>The text with the table put between its marks; null where it has none.</summary>
    public static string? PutInto(string text, ProofResult result) =>
        PlaceIn(text) is var (begin, end) ? string.Concat(text.AsSpan(0, begin), $"\n{Of(result)}", text.AsSpan(end)) : null;

    private static (int Begin, int End)? PlaceIn(string text)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0 ? null : (begin + Begin.Length, end);
    }

    private static string Of(ProofResult result)
    {
        var names = result.Metrics.Rows.Select(row => row.Name).ToArray();
        var rows = result.Dialects.Select(dialect => Row($"`{dialect.Subject.Dialect.Name}`", dialect.Metrics)).Append(Row("all", result.Metrics));
        return $"| dialect | {string.Join(" | ", names)} |\n|---|{string.Concat(names.Select(_ => "---:|"))}\n{string.Concat(rows)}";
    }

    private static string Row(string name, ProofMetrics metrics) => $"| {name} | {string.Join(" | ", metrics.Rows.Select(row => row.Value))} |\n";
}
