using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

/// <summary>Only members have names: anything else stays.</summary>
internal sealed class FieldRenamer(WireEdit.RenameFields edit) : IJsonEdit
{
    public void Apply(JsonText text)
    {
        foreach (var (path, name) in edit.Names)
        {
            foreach (var member in JsonPlaces.Find(text, path).OfType<JsonPlace.Member>())
                member.Rename(name);
        }
    }
}
