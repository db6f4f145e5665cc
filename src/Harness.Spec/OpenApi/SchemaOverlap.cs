using System.Text.Json.Nodes;

namespace Harness.Spec.OpenApi;

/// <summary>Whether a value could fit two schemas of templates. Not a general answer: what isn't seen to be apart counts as overlapping.</summary>
internal static class SchemaOverlap
{
    public static bool AreDisjoint(JsonObject one, JsonObject other)
    {
        if (one["const"] is { } first && other["const"] is { } second)
            return !JsonNode.DeepEquals(first, second);
        if (IsOutside(one, other) || IsOutside(other, one))
            return true;
        return (TypeOf(one), TypeOf(other)) switch
        {
            ("object", "object") => AreObjectsDisjoint(one, other),
            ("array", "array") => one["items"] is JsonObject item && other["items"] is JsonObject otherItem && AreDisjoint(item, otherItem),
            (string type, string otherType) => type != otherType && (type, otherType) is not (("integer" or "number"), ("integer" or "number")),
            _ => false,
        };
    }

    // A constant that another schema's type or least number leaves out.
    private static bool IsOutside(JsonObject constant, JsonObject other)
    {
        if (constant["const"] is not { } value || TypeOf(other) is not { } type)
            return false;
        var kind = value.GetValueKind();
        var fits = type switch
        {
            "string" => kind == System.Text.Json.JsonValueKind.String,
            "integer" or "number" => kind == System.Text.Json.JsonValueKind.Number,
            _ => false,
        };
        return !fits || (other["minimum"] is { } least && value.GetValue<decimal>() < least.GetValue<decimal>());
    }

    // Objects are closed and have all their members, so two with different members share no value. What only objects within
    // tell apart isn't counted: linters look no deeper, and a 'oneOf' that seems to overlap is worse than an 'anyOf' that doesn't.
    private static bool AreObjectsDisjoint(JsonObject one, JsonObject other)
    {
        var (members, others) = (one["properties"]!.AsObject(), other["properties"]!.AsObject());
        return members.Count != others.Count
            || members.Any(member => others[member.Key] is not JsonObject twin || (!AreObjects(member.Value!.AsObject(), twin) && AreDisjoint(member.Value!.AsObject(), twin)));
    }

    private static bool AreObjects(JsonObject one, JsonObject other) => (TypeOf(one), TypeOf(other)) is ("object", "object");

    private static string? TypeOf(JsonObject schema) => schema["type"] is JsonValue type ? type.GetValue<string>() : null;
}
