using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Requests;

internal sealed class FieldReverser(WireEdit.ReverseFields edit) : IRequestEdit
{
    public void Apply(IRequestFields fields)
    {
        foreach (var name in edit.Names)
            fields.Reverse(name);
    }
}
