using System.Diagnostics;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>An authored value in one line, about as its author would write it in flow style.</summary>
internal static class FlowText
{
    public static string Of(YamlNode node) => node switch
    {
        YamlNode.Null => "null",
        YamlNode.Boolean flag => flag.Value ? "true" : "false",
        YamlNode.Number number => number.Literal,
        YamlNode.Text { Value: "" } => "\"\"",
        YamlNode.Text text => text.Value.ReplaceLineEndings("\\n"),
        YamlNode.Sequence list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        YamlNode.Mapping map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))} }}",
        _ => throw new UnreachableException(),
    };
}
