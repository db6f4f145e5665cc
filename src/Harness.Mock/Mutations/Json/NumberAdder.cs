using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

/// <summary>What is no number stays as it is.</summary>
internal sealed class NumberAdder(WireEdit.AddToNumbers edit) : IJsonEdit
{
    public void Apply(JsonText text)
    {
        foreach (var (path, amount) in edit.Amounts)
        {
            foreach (var place in JsonPlaces.Find(text, path))
            {
                if (Number(place.Value) is { } number)
                    place.Replace(_ => JsonValue.Create(number + amount));
            }
        }
    }

    private static decimal? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
