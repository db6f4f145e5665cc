using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Harness.Spec.OpenApi;

/// <summary>One form that a body can have: when, what it looks like, and an example.</summary>
internal sealed record Alternative(string When, JsonObject Schema, JsonNode? Example)
{
    /// <summary>The media type of a JSON body that has one of several forms.</summary>
    public static JsonObject Content(IEnumerable<Alternative> alternatives)
    {
        var distinct = Merge(alternatives);
        var examples = new JsonObject();
        for (var at = 0; at < distinct.Length; at++)
            examples[distinct.Length == 1 ? "answer" : $"answer-{at + 1}"] = distinct[at].AsExample();
        return new JsonObject
        {
            ["application/json"] = new JsonObject { ["schema"] = OneOf(distinct), ["examples"] = examples },
        };
    }

    /// <summary>The one schema, or <c>oneOf</c> of several; <c>anyOf</c> where a body could have two of the forms at once.</summary>
    public static JsonObject OneOf(IEnumerable<Alternative> alternatives)
    {
        var distinct = Merge(alternatives);
        if (distinct is [var only])
            return only.Schema.DeepClone().AsObject();
        var apart = distinct.All(one => distinct.All(other => ReferenceEquals(one, other) || SchemaOverlap.AreDisjoint(one.Schema, other.Schema)));
        return new JsonObject { [apart ? "oneOf" : "anyOf"] = new JsonArray([.. distinct.Select(one => one.AsBranch())]) };
    }

    // Rows with the same form are one alternative under several conditions.
    private static ImmutableArray<Alternative> Merge(IEnumerable<Alternative> alternatives) =>
    [
        .. alternatives
            .GroupBy(one => one.Schema.ToJsonString(), StringComparer.Ordinal)
            .Select(same => same.First() with { When = string.Join("; ", same.Select(one => one.When).Distinct()) }),
    ];

    private JsonObject AsBranch()
    {
        var branch = new JsonObject { ["description"] = Words.Capital(When) + "." };
        foreach (var (key, value) in Schema)
            branch[key] = value?.DeepClone();
        return branch;
    }

    private JsonObject AsExample()
    {
        var example = new JsonObject();
        if (When.Length > 0)
            example["summary"] = Words.Capital(When) + ".";
        example["value"] = Example?.DeepClone();
        return example;
    }
}
