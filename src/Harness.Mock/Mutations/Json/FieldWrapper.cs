using System.Text.Json.Nodes;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

internal sealed class FieldWrapper(WireEdit.WrapFields edit) : IJsonEdit
{
    public void Apply(JsonText text)
    {
        foreach (var (path, key) in edit.Keys)
        {
            foreach (var place in JsonPlaces.Find(text, path))
                place.Replace(value => new JsonObject { [key] = value });
        }
    }
}
