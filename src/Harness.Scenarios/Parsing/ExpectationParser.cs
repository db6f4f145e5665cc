using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Scenarios.Expectations;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Parsing;

/// <summary>Reads what stands under <c>expect</c>.</summary>
internal static class ExpectationParser
{
    public static ImmutableArray<Expectation> Parse(
        YamlNode? node,
        FrozenDictionary<string, Func<YamlNode, PatternReader, Expectation?>> table,
        PatternReader reader)
    {
        if (node is null)
            return [];
        if (node is not YamlNode.Mapping map)
        {
            reader.Report(node, $"'expect' must be a map, not {node.Kind}");
            return [];
        }
        return [.. map.Entries.Select(entry => entry.Key == "any" ? ParseAny(entry, table, reader) : ParseOne(entry, table, reader)).OfType<Expectation>()];
    }

    private static Expectation? ParseOne(YamlEntry entry, FrozenDictionary<string, Func<YamlNode, PatternReader, Expectation?>> table, PatternReader reader)
    {
        if (table.TryGetValue(entry.Key, out var read))
            return read(entry.Value, reader);
        reader.Diagnostics.Add(entry.KeyAt, entry.Key == "any"
            ? "'any' stands in no alternative of another 'any'"
            : $"unknown expectation '{entry.Key}'{Suggestion.For(entry.Key, [.. table.Keys, "any"])}");
        return null;
    }

    private static AnyOf? ParseAny(YamlEntry entry, FrozenDictionary<string, Func<YamlNode, PatternReader, Expectation?>> table, PatternReader reader)
    {
        if (entry.Value is not YamlNode.Sequence { Items: { Length: > 1 } items })
        {
            reader.Report(entry.Value, "'any' is a list of at least two maps of expectations");
            return null;
        }
        return new AnyOf(entry.KeyAt, [.. items.Select(item => ParseAlternative(item, table, reader))]);
    }

    // One level deep: an alternative knows no 'any' of its own.
    private static ImmutableArray<Expectation> ParseAlternative(
        YamlNode node,
        FrozenDictionary<string, Func<YamlNode, PatternReader, Expectation?>> table,
        PatternReader reader)
    {
        if (node is YamlNode.Mapping { Entries: { IsEmpty: false } entries })
            return [.. entries.Select(entry => ParseOne(entry, table, reader)).OfType<Expectation>()];
        reader.Report(node, "an alternative is a map of expectations");
        return [];
    }
}
