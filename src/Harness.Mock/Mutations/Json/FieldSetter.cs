using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

internal sealed class FieldSetter(WireEdit.SetFields edit) : IJsonEdit
{
    public void Apply(JsonText text)
    {
        foreach (var (path, value) in edit.Values)
        {
            foreach (var place in JsonPlaces.FindOrMake(text, path))
                place.Replace(_ => value?.DeepClone());
        }
    }
}
