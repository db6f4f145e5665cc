using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

internal sealed class FieldRemover(WireEdit.RemoveFields edit) : IJsonEdit
{
    public void Apply(JsonText text)
    {
        foreach (var path in edit.Paths)
        {
            // From behind, so that the places of items before stay what they are.
            foreach (var place in Enumerable.Reverse(JsonPlaces.Find(text, path)))
                place.Remove();
        }
    }
}
