using Harness.Spec.Operations;
using Harness.Spec.Pictures;
using Harness.Spec.Reading.Operations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Pictures;

/// <summary>Reads the texts for which a request is refused as if for its content.</summary>
internal static class ModerationReader
{
    public static ModerationRule? Read(MappingReader root, ILookup<string, Parameter> parameters)
    {
        if (root.Take("moderation") is not { } node)
            return null;
        var map = MappingReader.Open(node, "moderation rule", root.Diagnostics);
        var rule = new ModerationRule(
            ParameterNames.Require(map, "parameter", ParameterType.Text, "the triggers are looked for in it", parameters),
            map.TakeText("input-trigger"),
            map.TakeText("output-trigger"));
        if (node is YamlNode.Mapping && rule is { InputTrigger: null, OutputTrigger: null } && !map.Has("input-trigger") && !map.Has("output-trigger"))
            root.Diagnostics.Add(node.At, "a moderation rule without triggers refuses nothing; it needs 'input-trigger' or 'output-trigger'");
        map.RefuseTheRest();
        return rule;
    }
}
