using System.Text.Json.Nodes;
using Harness.Spec.Answers;

namespace Harness.Spec.OpenApi;

/// <summary>The schema of what a template gives; variables are as <paramref name="variables"/> says. A template is the whole answer, so objects are closed.</summary>
internal sealed class TemplateSchema(Func<string, JsonObject> variables)
{
    public JsonObject Of(Template template) => template switch
    {
        Template.Literal { Json: "null" } => new JsonObject { ["type"] = "null" },
        Template.Literal literal => new JsonObject { ["const"] = JsonNode.Parse(literal.Json) },
        Template.Variable variable => variables(variable.Name),
        Template.Text => new JsonObject { ["type"] = "string" },
        Template.Members members => OfMembers(members),
        Template.Items { Values.IsEmpty: true } => new JsonObject { ["type"] = "array", ["maxItems"] = 0 },
        Template.Items items => new JsonObject
        {
            ["type"] = "array",
            ["prefixItems"] = new JsonArray([.. items.Values.Select(Of)]),
            ["minItems"] = items.Values.Length,
            ["maxItems"] = items.Values.Length,
        },
        Template.EachPicture each => new JsonObject { ["type"] = "array", ["items"] = Of(each.Item), ["minItems"] = 1 },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private JsonObject OfMembers(Template.Members members)
    {
        var properties = new JsonObject();
        foreach (var (name, value) in members.Fields)
            properties[name] = Of(value);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. members.Fields.Select(field => (JsonNode)field.Key)]),
            ["additionalProperties"] = false,
        };
    }
}
