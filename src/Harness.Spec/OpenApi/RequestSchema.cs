using System.Text.Json.Nodes;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>The schema of a request body in one transport: every parameter, and what must be there.</summary>
internal static class RequestSchema
{
    public static JsonObject Of(Dialect dialect, Operation operation, Transport transport)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        var eitherName = new JsonArray();
        var schemas = new ParameterSchema(dialect, operation, transport);
        foreach (var parameter in operation.Parameters.Where(parameter => !schemas.IsForbidden(parameter)))
        {
            var named = parameter.Name;
            if (parameter.Type != ParameterType.Pictures)
            {
                properties[named] = schemas.Of(parameter);
                if (schemas.IsRequired(parameter) || NeedsModel(parameter))
                    required.Add(named);
                continue;
            }
            var pictures = new PictureSchema(parameter, transport, schemas);
            properties[named] = pictures.OneOrSeveral();
            var twice = transport == Transport.Multipart && pictures.TakesSeveral;
            if (twice)
                properties[pictures.ListName] = pictures.ListAlone();
            if (schemas.IsRequired(parameter) && twice)
                eitherName.Add(new JsonObject { ["anyOf"] = new JsonArray(Require(named), Require(pictures.ListName)) });
            else if (schemas.IsRequired(parameter))
                required.Add(named);
        }
        var schema = Join(properties, required, eitherName);
        if (operation.UnknownParameters == UnknownParameters.Refuse)
            schema["additionalProperties"] = false;
        return schema;
    }

    // A request that names no model is refused where there is none to fall back to.
    private static bool NeedsModel(Parameter parameter) => parameter is { Type: ParameterType.Model, Default: null };

    private static JsonObject Require(string name) => new() { ["required"] = new JsonArray(name) };

    private static JsonObject Join(JsonObject properties, JsonArray required, JsonArray eitherName)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
            schema["required"] = required;
        if (eitherName.Count > 0)
            schema["allOf"] = eitherName;
        return schema;
    }
}
