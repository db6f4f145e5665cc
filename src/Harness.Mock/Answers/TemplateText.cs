using System.Text.Json;
using Harness.Spec.Answers;

namespace Harness.Mock.Answers;

/// <summary>Templates that are a text and not JSON: headers, paths, messages.</summary>
internal static class TemplateText
{
    public static string Render(Template template, Func<string, string> valueOf) => template switch
    {
        Template.Literal literal => JsonSerializer.Deserialize(literal.Json, AnswerJson.Default.JsonElement).ToString(),
        Template.Variable variable => valueOf(variable.Name),
        Template.Text text => string.Concat(text.Parts.Select(part => part switch
        {
            TextPart.Literal literal => literal.Characters,
            TextPart.Variable variable => valueOf(variable.Name),
            _ => throw new System.Diagnostics.UnreachableException(),
        })),
        _ => throw new InvalidOperationException("only a text can stand here"),
    };
}
