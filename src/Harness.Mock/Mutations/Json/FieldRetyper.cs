using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

internal sealed class FieldRetyper(WireEdit.RetypeFields edit) : IJsonEdit
{
    private const decimal Fraction = 0.5m;

    public void Apply(JsonText text)
    {
        foreach (var (path, shape) in edit.Shapes)
        {
            foreach (var place in JsonPlaces.Find(text, path))
                place.Replace(value => Reshaped(value, shape));
        }
    }

    private static JsonNode? Reshaped(JsonNode? value, JsonShape shape) => shape switch
    {
        JsonShape.Text => JsonValue.Create(Characters(value)),
        JsonShape.Number => JsonValue.Create(Number(value)),
        JsonShape.Fraction => JsonValue.Create(Number(value) + Fraction),
        JsonShape.Flag => JsonValue.Create(true),
        JsonShape.List => new JsonArray(value),
        JsonShape.Map => new JsonObject { ["value"] = value },
        JsonShape.Null => null,
        _ => throw new UnreachableException(),
    };

    private static string Characters(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : System.Text.Encoding.UTF8.GetString(JsonText.Write(value));

    private static decimal Number(JsonNode? value) =>
        decimal.TryParse(Characters(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
