using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads a row of rules: a condition and any of the known kinds, each by its keyword.</summary>
internal static class RuleReader
{
    private delegate Rule? Reader(YamlNode node, Diagnostics diagnostics);

    // In the order in which they are checked. Not a table by keyword: see WordTable.
    private static readonly RuleKind[] Kinds =
    [
        new("count", ParameterType.Pictures, ReadCount),
        new("file-bytes", ParameterType.Pictures, ReadFileBytes),
        new("length", ParameterType.Text, ReadLength),
        new("one-of", ParameterType.Text, ReadOneOf),
        new("range", ParameterType.WholeNumber, ReadRange),
        new("ratio", ParameterType.Text, ReadRatio),
        new("size", ParameterType.Text, ReadSize),
    ];

    /// <summary>Reads a row for a parameter of a type; null where the type isn't known, which was reported.</summary>
    public static RuleRow ReadRow(YamlNode item, ParameterType? type, ConditionReader conditions, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(item, "row of rules", diagnostics);
        var when = conditions.Read(map);
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var kind in Kinds)
        {
            if (map.Take(kind.Keyword) is not { } node)
                continue;
            if (type is not null && kind.Type != type)
                diagnostics.Add(node.At, $"the rule '{kind.Keyword}' is for parameters of the type {OperationReader.NameOf(kind.Type)}");
            else if (kind.Read(node, diagnostics) is { } rule)
                rules.Add(rule);
        }
        map.RefuseTheRest();
        return new RuleRow(when, rules.ToImmutable());
    }

    private static Rule.OneOf? ReadOneOf(YamlNode node, Diagnostics diagnostics)
    {
        if (ReadTexts(node) is { Length: > 0 } words)
            return new Rule.OneOf(words);
        diagnostics.Add(node.At, "'one-of' takes a list of texts");
        return null;
    }

    private static Rule.Length? ReadLength(YamlNode node, Diagnostics diagnostics) =>
        ReadPair(node, "length", 0, diagnostics) is var (least, most) ? new Rule.Length(least, most) : null;

    private static Rule.Range? ReadRange(YamlNode node, Diagnostics diagnostics) =>
        ReadPair(node, "range", int.MinValue, diagnostics) is var (least, most) ? new Rule.Range(least, most) : null;

    private static Rule.Count? ReadCount(YamlNode node, Diagnostics diagnostics) =>
        ReadPair(node, "count", 0, diagnostics) is var (least, most) ? new Rule.Count(least, most) : null;

    private static Rule.FileBytes? ReadFileBytes(YamlNode node, Diagnostics diagnostics)
    {
        if (node is YamlNode.Number number && long.TryParse(number.Literal, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            return new Rule.FileBytes(bytes);
        diagnostics.Add(node.At, "'file-bytes' takes a number of bytes");
        return null;
    }

    private static Rule.Size ReadSize(YamlNode node, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(node, "size rule", diagnostics);
        var size = new Rule.Size(
            ReadWords(map).ToFrozenSet(),
            ReadLimit(map, "multiple-of"),
            ReadLimit(map, "long-edge"),
            ReadLimit(map, "least-pixels"),
            ReadLimit(map, "pixels"),
            ReadLimit(map, "long-to-short"),
            ReadExceptions(map).ToFrozenSet());
        map.RefuseTheRest();
        return size;
    }

    private static Rule.Ratio ReadRatio(YamlNode node, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(node, "ratio rule", diagnostics);
        var ratio = new Rule.Ratio(ReadWords(map).ToFrozenSet());
        map.RefuseTheRest();
        return ratio;
    }

    // Not TakeTexts: an empty size may be one of the words.
    private static ImmutableArray<string> ReadWords(MappingReader map)
    {
        if (map.Take("words") is not { } node)
            return [];
        if (ReadTexts(node) is { } words)
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

    private static ImmutableArray<string>? ReadTexts(YamlNode node) =>
        node is YamlNode.Sequence list && list.Items.All(item => item is YamlNode.Text)
            ? [.. list.Items.Cast<YamlNode.Text>().Select(text => text.Value)]
            : null;

    private static (int Least, int Most)? ReadPair(YamlNode node, string keyword, int lowest, Diagnostics diagnostics)
    {
        if (node is YamlNode.Sequence { Items: [YamlNode.Number first, YamlNode.Number second] }
            && int.TryParse(first.Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var least)
            && int.TryParse(second.Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var most)
            && lowest <= least && least <= most)
        {
            return (least, most);
        }
        diagnostics.Add(node.At, $"'{keyword}' takes two whole numbers{(lowest == 0 ? " from 0" : "")}, the least and the most: [1, 10]");
        return null;
    }

    private sealed record RuleKind(string Keyword, ParameterType Type, Reader Read);
}
