using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Pictures;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Operations;

/// <summary>Reads the rules for sizes and ratios, which are maps.</summary>
internal static class SizeRuleReader
{
    public static Rule.Size ReadSize(YamlNode node, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(node, "size rule", diagnostics);
        var size = new Rule.Size(
            ReadWords(map),
            ReadLimit(map, "multiple-of"),
            ReadLimit(map, "long-edge"),
            ReadLimit(map, "least-pixels"),
            ReadLimit(map, "pixels"),
            ReadLimit(map, "long-to-short"),
            ReadExceptions(map).ToFrozenSet());
        map.RefuseTheRest();
        return size;
    }

    public static Rule.Ratio ReadRatio(YamlNode node, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(node, "ratio rule", diagnostics);
        var ratio = new Rule.Ratio(ReadWords(map));
        map.RefuseTheRest();
        return ratio;
    }

    // Not TakeTexts: an empty size may be one of the words.
    private static ImmutableArray<string> ReadWords(MappingReader map)
    {
        if (map.Take("words") is not { } node)
            return [];
        if (RuleReader.ReadTexts(node) is { } words)
            return words;
        map.Diagnostics.Add(node.At, "'words' takes a list of texts");
        return [];
    }

    private static ImmutableArray<string> ReadExceptions(MappingReader map)
    {
        var exceptions = map.TakeTexts("exceptions");
        foreach (var foreign in exceptions.Where(text => !ChoiceKind.IsSize(text)))
            map.Diagnostics.Add(map.Take("exceptions")!.At, $"the exception '{foreign}' isn't WIDTHxHEIGHT; other texts are 'words'");
        return exceptions;
    }

    private static int? ReadLimit(MappingReader map, string key)
    {
        var limit = map.TakeInt(key);
        if (limit < 1)
            map.Diagnostics.Add(map.Take(key)!.At, $"'{key}' must be at least 1, not {limit}");
        return limit;
    }
}
