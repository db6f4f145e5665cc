using System.Text.Json.Nodes;

namespace Harness.Spec.OpenApi;

/// <summary>The headers that stand on every answer.</summary>
internal static class ResponseHeaders
{
    public static JsonObject Of(Dialect dialect)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in dialect.Headers)
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
