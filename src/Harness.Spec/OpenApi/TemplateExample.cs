using System.Text.Json.Nodes;
using Harness.Spec.Answers;

namespace Harness.Spec.OpenApi;

/// <summary>A template filled in with <paramref name="values"/>, and one picture.</summary>
internal sealed class TemplateExample(Func<string, JsonNode?> values)
{
    public JsonNode? Of(Template template) => template switch
    {
        Template.Literal literal => JsonNode.Parse(literal.Json),
        Template.Variable variable => values(variable.Name),
        Template.Text text => string.Concat(text.Parts.Select(OfPart)),
        Template.Members members => OfMembers(members),
        Template.Items items => new JsonArray([.. items.Values.Select(Of)]),
        Template.EachPicture each => new JsonArray(Of(each.Item)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private JsonObject OfMembers(Template.Members members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members.Fields)
            json[name] = Of(value);
        return json;
    }

    private string OfPart(TextPart part) => part switch
    {
        TextPart.Literal literal => literal.Characters,
        TextPart.Variable variable => values(variable.Name)?.ToString() ?? "",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
