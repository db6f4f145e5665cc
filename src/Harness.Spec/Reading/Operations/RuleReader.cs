using System.Collections.Immutable;
using System.Globalization;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Operations;

/// <summary>Reads a row of rules: a condition and any of the known kinds, each by its keyword.</summary>
internal static class RuleReader
{
    private delegate Rule? Reader(YamlNode node, Diagnostics diagnostics);

    // In the order in which they are checked. Not a table by keyword: see WordTable.
    private static readonly RuleKind[] Kinds =
    [
        new("forbidden", null, (node, diagnostics) => ReadMark(node, "forbidden", new Rule.Forbidden(), diagnostics)),
        new("count", ParameterType.Pictures, ReadCount),
        new("file-bytes", ParameterType.Pictures, ReadFileBytes),
        new("formats", ParameterType.Pictures, ReadFormats),
        new("square", ParameterType.Pictures, (node, diagnostics) => ReadMark(node, "square", new Rule.Square(), diagnostics)),
        new("like", ParameterType.Pictures, ReadLike),
        new("alpha", ParameterType.Pictures, (node, diagnostics) => ReadMark(node, "alpha", new Rule.Alpha(), diagnostics)),
        new("length", ParameterType.Text, ReadLength),
        new("one-of", ParameterType.Text, ReadOneOf),
        new("range", ParameterType.WholeNumber, ReadRange),
        new("ratio", ParameterType.Text, SizeRuleReader.ReadRatio),
        new("size", ParameterType.Text, SizeRuleReader.ReadSize),
    ];

    private static readonly ImmutableArray<string> Formats = ["png", "jpeg", "webp", "gif"];

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
            if (type is not null && kind.Type is { } only && only != type)
                diagnostics.Add(node.At, $"the rule '{kind.Keyword}' is for parameters of the type {ParameterReader.NameOf(only)}");
            else if (kind.Read(node, diagnostics) is { } rule)
                rules.Add(rule);
        }
        if (rules is [Rule.Forbidden, _, ..])
            diagnostics.Add(map.At, "a row with 'forbidden' has no other rules: there is no value to keep them");
        var refusal = map.TakeText("refusal") is { } name ? new RefusalName(name, map.Take("refusal")!.At) : null;
        if (refusal is not null && rules.Count == 0)
            diagnostics.Add(refusal.At, "a row without rules is never broken, so its 'refusal' is never given");
        map.RefuseTheRest();
        return new RuleRow(when, rules.ToImmutable(), refusal);
    }

    /// <summary>A list of texts, which may be empty; null for anything else.</summary>
    public static ImmutableArray<string>? ReadTexts(YamlNode node) =>
        node is YamlNode.Sequence list && list.Items.All(item => item is YamlNode.Text)
            ? [.. list.Items.Cast<YamlNode.Text>().Select(text => text.Value)]
            : null;

    // Such a rule holds or isn't there; 'false' would say nothing.
    private static Rule? ReadMark(YamlNode node, string keyword, Rule rule, Diagnostics diagnostics)
    {
        if (node is YamlNode.Boolean { Value: true })
            return rule;
        diagnostics.Add(node.At, $"'{keyword}' takes nothing but true; leave it out where it doesn't hold");
        return null;
    }

    private static Rule.Formats? ReadFormats(YamlNode node, Diagnostics diagnostics)
    {
        if (ReadTexts(node) is { Length: > 0 } names && names.All(Formats.Contains))
            return new Rule.Formats(names);
        diagnostics.Add(node.At, $"'formats' takes a list of {string.Join(", ", Formats)}");
        return null;
    }

    private static Rule.Like? ReadLike(YamlNode node, Diagnostics diagnostics)
    {
        if (node is YamlNode.Text { Value: { Length: > 0 } other })
            return new Rule.Like(other);
        diagnostics.Add(node.At, "'like' takes the name of another parameter");
        return null;
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

    // A kind without a type is for parameters of every one.
    private sealed record RuleKind(string Keyword, ParameterType? Type, Reader Read);
}
