using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Messages;

internal sealed class StatusSetter(WireEdit.SetStatus edit) : IHeadEdit
{
    public void Apply(WireMessage message) => message.Status = edit.Status;
}
