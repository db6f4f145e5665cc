using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

/// <summary>Where the path leads to several values, the first one is the whole text from then on.</summary>
internal sealed class Unwrapper(WireEdit.Unwrap edit) : IJsonEdit
{
    public void Apply(JsonText text)
    {
        if (JsonPlaces.Find(text, edit.Path) is [var first, ..])
            text.Root = first.Value?.DeepClone();
    }
}
