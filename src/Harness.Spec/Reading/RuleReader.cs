using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads a row of rules: a condition and any of the known kinds, each by its keyword.</summary>
internal static class RuleReader
{
    private delegate Rule? Reader(YamlNode node, Diagnostics diagnostics);

    private static readonly FrozenDictionary<string, (ParameterType Type, Reader Read)> Kinds =
        new Dictionary<string, (ParameterType, Reader)>
        {
            ["one-of"] = (ParameterType.Text, ReadOneOf),
            ["length"] = (ParameterType.Text, ReadLength),
            ["size"] = (ParameterType.Text, ReadSize),
            ["range"] = (ParameterType.WholeNumber, ReadRange),
            ["count"] = (ParameterType.Pictures, ReadCount),
            ["file-bytes"] = (ParameterType.Pictures, ReadFileBytes),
        }.ToFrozenDictionary();

    public static RuleRow ReadRow(YamlNode item, ParameterType type, ConditionReader conditions, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(item, "row of rules", diagnostics);
        var when = conditions.Read(map);
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var (keyword, kind) in Kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            if (map.Take(keyword) is not { } node)
                continue;
            if (kind.Type != type)
                diagnostics.Add(node.At, $"the rule '{keyword}' is for parameters of another type");
            else if (kind.Read(node, diagnostics) is { } rule)
                rules.Add(rule);
        }
        map.RefuseTheRest();
        return new RuleRow(when, rules.ToImmutable());
    }

    private static Rule.OneOf? ReadOneOf(YamlNode node, Diagnostics diagnostics)
    {
        if (node is YamlNode.Sequence { Items.Length: > 0 } list && list.Items.All(item => item is YamlNode.Text))
            return new Rule.OneOf([.. list.Items.Cast<YamlNode.Text>().Select(text => text.Value)]);
        diagnostics.Add(node.At, "'one-of' takes a list of texts");
        return null;
    }

    private static Rule.Length? ReadLength(YamlNode node, Diagnostics diagnostics) =>
        ReadPair(node, "length", diagnostics) is var (least, most) ? new Rule.Length(least, most) : null;

    private static Rule.Range? ReadRange(YamlNode node, Diagnostics diagnostics) =>
        ReadPair(node, "range", diagnostics) is var (least, most) ? new Rule.Range(least, most) : null;

    private static Rule.Count? ReadCount(YamlNode node, Diagnostics diagnostics) =>
        ReadPair(node, "count", diagnostics) is var (least, most) ? new Rule.Count(least, most) : null;

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
        var words = map.Take("words") is YamlNode.Sequence list ? list.Items.OfType<YamlNode.Text>().Select(text => text.Value) : [];
        var size = new Rule.Size(
            words.ToFrozenSet(),
            map.TakeInt("multiple-of"),
            map.TakeInt("long-edge"),
            map.TakeInt("pixels"),
            map.TakeTexts("exceptions").ToFrozenSet());
        map.RefuseTheRest();
        return size;
    }

    private static (int Least, int Most)? ReadPair(YamlNode node, string keyword, Diagnostics diagnostics)
    {
        if (node is YamlNode.Sequence { Items: [YamlNode.Number first, YamlNode.Number second] }
            && int.TryParse(first.Literal, CultureInfo.InvariantCulture, out var least)
            && int.TryParse(second.Literal, CultureInfo.InvariantCulture, out var most)
            && least <= most)
        {
            return (least, most);
        }
        diagnostics.Add(node.At, $"'{keyword}' takes two whole numbers, the least and the most: [1, 10]");
        return null;
    }
}
