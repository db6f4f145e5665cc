using System.Collections.Immutable;
using System.Globalization;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads what calls cost.</summary>
internal static class PriceReader
{
    public static ImmutableArray<PriceRow> Read(MappingReader root, ConditionReader conditions)
    {
        var rows = root.TakeItems("prices");
        RowOrder.RefuseUnreachable(rows, root.Diagnostics);
        return [.. rows.Select(item => ReadOne(item, root.Diagnostics, conditions))];
    }

    private static PriceRow ReadOne(YamlNode item, Diagnostics diagnostics, ConditionReader conditions)
    {
        var map = MappingReader.Open(item, "price", diagnostics);
        var amount = 0m;
        if (map.Require("amount") is { } node
            && !(node is YamlNode.Number number && decimal.TryParse(number.Literal, NumberStyles.Float, CultureInfo.InvariantCulture, out amount) && amount >= 0))
        {
            diagnostics.Add(node.At, "'amount' takes a number that isn't negative");
        }
        var row = new PriceRow(conditions.Read(map), amount, map.RequireText("unit"), map.TakeText("for-each"));
        if (row.ForEach is { } parameter)
            conditions.CheckParameter(parameter, map.Take("for-each")!.At);
        map.RefuseTheRest();
        return row;
    }
}
