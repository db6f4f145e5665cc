using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Requests;

internal sealed class FieldDropper(WireEdit.DropFields edit) : IRequestEdit
{
    public void Apply(IRequestFields fields)
    {
        foreach (var name in edit.Names)
            fields.Drop(name);
    }
}
