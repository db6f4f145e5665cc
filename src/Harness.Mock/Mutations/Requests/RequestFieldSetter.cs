using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Requests;

internal sealed class RequestFieldSetter(WireEdit.SetRequestFields edit) : IRequestEdit
{
    public void Apply(IRequestFields fields)
    {
        foreach (var (name, value) in edit.Values)
            fields.Set(name, value);
    }
}
