using System.Collections.Immutable;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Reading.Pictures;
using Harness.Spec.Tokens;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Tokens;

/// <summary>Reads how tokens are counted. The formulas are named here; the mock knows them.</summary>
internal static class TokenReader
{
    public static ImmutableArray<TokenRow> Read(MappingReader root, ConditionReader conditions)
    {
        var rows = root.TakeItems("tokens");
        RowOrder.RefuseUnreachable(rows, root.Diagnostics);
        return [.. rows.Select(item => ReadOne(item, root.Diagnostics, conditions))];
    }

    private static TokenRow ReadOne(YamlNode item, Diagnostics diagnostics, ConditionReader conditions)
    {
        var map = MappingReader.Open(item, "token row", diagnostics);
        var row = new TokenRow(
            conditions.Read(map),
            map.Take("output") is { } output ? ReadOutput(output, diagnostics) : null,
            ReadNumber(map, "partial", 0) ?? 0,
            map.Take("input-pictures") is { } input ? ReadInput(input, diagnostics, conditions) : null);
        map.RefuseTheRest();
        return row;
    }

    private static OutputTokens? ReadOutput(YamlNode node, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(node, "count of output tokens", diagnostics);
        RequireOne(map, node, "table", "scaled");
        OutputTokens.TableCell[] cells = [.. map.TakeEntries("table").SelectMany(quality => ReadCells(quality, diagnostics))];
        OutputTokens.Factor[] factors = [.. map.TakeEntries("scaled").Select(quality => new OutputTokens.Factor(quality.Key, ReadNumber(quality, 1, diagnostics)))];
        map.RefuseTheRest();
        return map.Has("table") ? new OutputTokens.Table([.. cells]) : new OutputTokens.Scaled([.. factors]);
    }

    private static IEnumerable<OutputTokens.TableCell> ReadCells(YamlEntry quality, Diagnostics diagnostics)
    {
        if (quality.Value is not YamlNode.Mapping sizes)
        {
            diagnostics.Add(quality.Value.At, $"'{quality.Key}' must be a map of sizes to numbers, not {quality.Value.Kind}");
            return [];
        }
        foreach (var size in sizes.Entries.Where(size => !ChoiceKind.IsSize(size.Key)))
            diagnostics.Add(size.KeyAt, $"'{size.Key}' isn't a size; tokens are counted for WIDTHxHEIGHT in pixels");
        return sizes.Entries.Select(size => new OutputTokens.TableCell(quality.Key, size.Key, ReadNumber(size, 0, diagnostics)));
    }

    private static InputTokens? ReadInput(YamlNode node, Diagnostics diagnostics, ConditionReader conditions)
    {
        var map = MappingReader.Open(node, "count of input tokens", diagnostics);
        RequireOne(map, node, "tiles", "patches");
        var (tiles, patches) = (map.Take("tiles"), map.Take("patches"));
        var fidelity = map.Take("fidelity") is { } kept ? ReadFidelity(kept, diagnostics, conditions) : null;
        map.RefuseTheRest();
        InputTokens? tokens = tiles is not null ? ReadTiles(tiles, diagnostics) : patches is not null ? ReadPatches(patches, diagnostics) : null;
        return tokens is null ? null : tokens with { Fidelity = fidelity };
    }

    private static InputTokens.Tiles ReadTiles(YamlNode node, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(node, "count of tiles", diagnostics);
        var tiles = new InputTokens.Tiles(Require(map, "base", 0), Require(map, "tile", 0), Require(map, "side", 1), Require(map, "short-side", 1));
        map.RefuseTheRest();
        return tiles;
    }

    private static InputTokens.Patches ReadPatches(YamlNode node, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(node, "count of patches", diagnostics);
        var patches = new InputTokens.Patches(Require(map, "side", 1), ReadNumber(map, "least", 0) ?? 0);
        map.RefuseTheRest();
        return patches;
    }

    private static FidelityTokens ReadFidelity(YamlNode node, Diagnostics diagnostics, ConditionReader conditions)
    {
        var map = MappingReader.Open(node, "count for fidelity", diagnostics);
        var fidelity = new FidelityTokens(map.RequireText("from"), Require(map, "square", 0), Require(map, "other", 0));
        if (fidelity.From.Length > 0)
            conditions.CheckParameter(fidelity.From, map.Take("from")!.At);
        map.RefuseTheRest();
        return fidelity;
    }

    // Which formula counts must be plain, so that nobody expects a sum of two.
    private static void RequireOne(MappingReader map, YamlNode node, string one, string other)
    {
        if (node is YamlNode.Mapping && map.Has(one) == map.Has(other))
            map.Diagnostics.Add(node.At, $"this needs either '{one}' or '{other}'");
    }

    private static int Require(MappingReader map, string key, int least)
    {
        map.Require(key);
        return ReadNumber(map, key, least) ?? least;
    }

    private static int? ReadNumber(MappingReader map, string key, int least)
    {
        var number = map.TakeInt(key);
        if (number < least)
            map.Diagnostics.Add(map.Take(key)!.At, $"'{key}' must be at least {least}, not {number}");
        return number;
    }

    private static int ReadNumber(YamlEntry entry, int least, Diagnostics diagnostics) =>
        ReadNumber(MappingReader.Open(new YamlNode.Mapping(entry.KeyAt, [entry]), "count", diagnostics), entry.Key, least) ?? least;
}
