using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Harness.Spec.Answers;

namespace Harness.Spec.OpenApi;

/// <summary>The headers of answers.</summary>
internal static class ResponseHeaders
{
    public static JsonObject Of(ImmutableArray<KeyValuePair<string, Template>> written)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in written)
        {
            headers[name] = new JsonObject
            {
                ["required"] = true,
                ["schema"] = new TemplateSchema(AnswerVariable.Schema).Of(value),
                ["example"] = new TemplateExample(AnswerVariable.Example).Of(value),
            };
        }
        return headers;
    }
}
