using System.Text.Json.Nodes;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Tests;

/// <summary>A YAML file as an editor's schema support sees it.</summary>
internal static class YamlAsJson
{
    /// <summary>The JSON, or null where the file isn't YAML of the kind that we read.</summary>
    public static string? Read(string text)
    {
        var diagnostics = new Diagnostics();
        var node = YamlReader.Read("file", text, diagnostics);
        return node is null || !diagnostics.IsEmpty ? null : Convert(node)?.ToJsonString() ?? "null";
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlNode.Null => null,
        YamlNode.Boolean flag => flag.Value,
        YamlNode.Number number => JsonNode.Parse(number.Literal),
        YamlNode.Text text => text.Value,
        YamlNode.Sequence list => new JsonArray([.. list.Items.Select(Convert)]),
        YamlNode.Mapping map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Convert(entry.Value)))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
