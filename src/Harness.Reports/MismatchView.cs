using Spectre.Console;

namespace Harness.Reports;

/// <summary>One broken promise in full.</summary>
internal static class MismatchView
{
    // A terminal soon chokes on more; report.json has the rest.
    private const int LongestText = 600;
    private const int LongestCurl = 4000;

    public static void Write(IAnsiConsole console, ReportedVerdict verdict)
    {
        var clause = verdict.Clause;
        console.Write(new Paragraph()
            .Append($"{verdict.Outcome.Symbol()} ", verdict.Outcome.Style())
            .Append(verdict.Scenario, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        var rows = new Grid { Expand = false };
        rows.AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2));
        rows.AddColumn(new GridColumn().PadRight(0));
        Row(rows, "promise", $"{clause.Text} ({clause.Level.ToString().ToLowerInvariant()})", Style.Plain);
        Row(rows, "source", $"{clause.Id}: {clause.Source}", new Style(Color.Grey));
        Row(rows, "where", verdict.Where, Style.Plain);
        Row(rows, "expected", verdict.Expected, new Style(Color.Green));
        Row(rows, "actual", verdict.Actual, new Style(Color.Red));
        Row(rows, "written", verdict.At.ToString(), new Style(Color.Grey));
        console.Write(rows);
        if (verdict.Curl is { } curl)
            console.Write(new UnwrappedText(curl.Length > LongestCurl ? $"  {curl[..LongestCurl]}… # the rest is in report.json" : $"  {curl}"));
        console.WriteLine();
    }

    private static void Row(Grid rows, string label, string? text, Style style)
    {
        if (text is null)
            return;
        var shown = text.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText), "…") : text;
        rows.AddRow(new Text(label, new Style(Color.Grey)), new Text(shown, style));
    }
}
