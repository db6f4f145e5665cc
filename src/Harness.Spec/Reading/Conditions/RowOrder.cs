using System.Collections.Immutable;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Conditions;

/// <summary>Checks tables in which the first row whose condition holds counts.</summary>
internal static class RowOrder
{
    /// <summary>Reports rows behind one that always holds.</summary>
    public static void RefuseUnreachable(ImmutableArray<YamlNode> rows, Diagnostics diagnostics)
    {
        if (rows.FirstOrDefault(HoldsAlways) is not { } always)
            return;
        foreach (var row in rows[(rows.IndexOf(always) + 1)..])
            diagnostics.Add(row.At, $"no request gets to this row: the one on line {always.At.Line} has no 'when' and always holds");
    }

    /// <summary>Reports a table that some request could leave without a row: the mock would have nothing to answer.</summary>
    public static void RefuseGaps(ImmutableArray<YamlNode> rows, string table, Diagnostics diagnostics)
    {
        RefuseUnreachable(rows, diagnostics);
        if (!rows.IsEmpty && rows.All(row => row is YamlNode.Mapping) && !rows.Any(HoldsAlways))
            diagnostics.Add(rows[^1].At, $"the last row of '{table}' must have no 'when', so that every request has a row");
    }

    private static bool HoldsAlways(YamlNode row) =>
        row is YamlNode.Mapping map && map.Find("when") is null or YamlNode.Mapping { Entries.IsEmpty: true };
}
