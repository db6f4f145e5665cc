using System.Collections.Immutable;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Parsing;

/// <summary>Reads a scenario file: its topic, its dialects, its scenarios.</summary>
public static class ScenarioFile
{
    /// <summary>
    /// Every scenario that can be read; what is wrong stands in <paramref name="diagnostics"/>. Never throws for what the text holds.
    /// <paramref name="file"/> is the name that positions carry. Names of the dialects' things are checked when cases are made.
    /// </summary>
    public static ImmutableArray<Scenario> Parse(string file, string text, AssetFolder assets, Diagnostics diagnostics)
    {
        if (YamlReader.Read(file, text, diagnostics) is not { } root)
            return [];
        var map = MappingReader.Open(root, "scenario file", diagnostics);
        var topic = map.RequireText("topic");
        if (topic.Length > 0 && !ScenarioParser.IsSlug(topic))
            diagnostics.Add(map.Take("topic")!.At, $"'{topic}' can't be a topic: lower case letters, digits, dashes and dots");
        var dialects = new DialectList(map.Require("dialects")?.At ?? root.At, map.TakeTexts("dialects"));
        if (map.Take("dialects") is YamlNode.Sequence { Items.IsEmpty: true } none)
            diagnostics.Add(none.At, "'dialects' names no dialect");
        var scenarios = map.Require("scenarios") is null ? [] : map.TakeItems("scenarios");
        if (map.Take("scenarios") is YamlNode.Sequence { Items.IsEmpty: true } empty)
            diagnostics.Add(empty.At, "'scenarios' has no scenario");
        map.RefuseTheRest();
        return [.. scenarios.Select(node => ScenarioParser.Parse(node, topic, dialects, assets, diagnostics)).OfType<Scenario>()];
    }
}
