using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Harness.Reports;

/// <summary>A dialect's promises, one line each, in the order of its document.</summary>
internal static class ClauseTable
{
    public static IRenderable Of(string dialect, ImmutableArray<ClauseTally> tallies)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        table.AddColumn(new TableColumn("").NoWrap().Width(1).PadLeft(0));
        table.AddColumn(new TableColumn(new Text(dialect, new Style(decoration: Decoration.Bold))));
        table.AddColumn(new TableColumn(new Text("level", Quiet)).NoWrap());
        table.AddColumn(new TableColumn(new Text("cases", Quiet)));
        foreach (var tally in tallies)
        {
            var style = tally.Outcome.Style();
            table.AddRow(
                new Text(tally.Outcome.Symbol(), style),
                new Text(tally.Clause.Id, IsGood(tally.Outcome) ? Style.Plain : style),
                new Text(tally.Clause.Level.ToString().ToLowerInvariant(), Quiet),
                new Text(tally.Outcome == Outcome.Unchecked ? "no scenario checks it" : tally.Counts.ToString(), IsGood(tally.Outcome) ? Quiet : style));
        }
        return table;
    }

    private static Style Quiet => new(Color.Grey);

    private static bool IsGood(Outcome outcome) => outcome is Outcome.Passed or Outcome.NotApplicable or Outcome.Filtered;
}
