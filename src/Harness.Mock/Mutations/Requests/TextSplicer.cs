using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Requests;

internal sealed class TextSplicer(WireEdit.SpliceTexts edit) : IRequestEdit
{
    public void Apply(IRequestFields fields)
    {
        foreach (var name in edit.Names)
            fields.Splice(name);
    }
}
