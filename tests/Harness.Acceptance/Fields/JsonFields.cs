using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Spec.Mutations;

namespace Harness.Acceptance.Fields;

/// <summary>The fields of a JSON text, and what can be done to them.</summary>
internal static class JsonFields
{
    /// <summary>The text as JSON; null where it is none.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The paths of all members of objects, each once.</summary>
    public static IEnumerable<string> PathsOf(JsonNode? root) => Members(root, "").Select(member => member.Path).Distinct();

    /// <summary>Changes the field everywhere; false where there is nothing to change.</summary>
    public static bool Change(JsonNode root, string path, FieldChange change)
    {
        var members = Members(root, "").Where(member => member.Path == path).ToArray();
        var changed = false;
        foreach (var (parent, name, _) in members)
            changed |= Change(parent, name, change);
        return changed;
    }

    private static IEnumerable<(JsonObject Parent, string Name, string Path)> Members(JsonNode? node, string at) => node switch
    {
        JsonObject map => map.ToArray().SelectMany(member =>
        {
            var path = at.Length == 0 ? member.Key : $"{at}.{member.Key}";
            return Members(member.Value, path).Prepend((map, member.Key, path));
        }),
        JsonArray list => list.SelectMany(item => Members(item, at + "[*]")),
        _ => [],
    };

    private static bool Change(JsonObject parent, string name, FieldChange change)
    {
        if (change == FieldChange.Remove)
            return parent.Remove(name);
        var value = parent[name];
        if (value is null && change is FieldChange.Null or FieldChange.Value)
            return false;
        parent[name] = change switch
        {
            FieldChange.Null => null,
            FieldChange.Type => OfOtherType(value),
            _ => Other(value!),
        };
        return true;
    }

    private static JsonNode OfOtherType(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => JsonValue.Create(7),
        JsonValueKind.Array => new JsonObject { ["x"] = 1 },
        JsonValueKind.Object => new JsonArray("x"),
        _ => JsonValue.Create("x"),
    };

    private static JsonNode Other(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => JsonValue.Create("x" + value.GetValue<string>()),
        JsonValueKind.Number => JsonValue.Create(decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) + 1_000_003),
        JsonValueKind.True => JsonValue.Create(false),
        JsonValueKind.False => JsonValue.Create(true),
        JsonValueKind.Array => value.AsArray().Count > 0 ? [] : new JsonArray("x"),
        _ => value.AsObject().Count > 0 ? [] : new JsonObject { ["x"] = 1 },
    };
}
