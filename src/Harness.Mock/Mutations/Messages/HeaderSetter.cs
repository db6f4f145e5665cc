using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Messages;

/// <summary>A length that is put is overwritten by the true one, because the server couldn't end its answer otherwise; it can be dropped.</summary>
internal sealed class HeaderSetter(WireEdit.SetHeaders edit) : IHeadEdit
{
    public void Apply(WireMessage message)
    {
        foreach (var (name, value) in edit.Headers)
        {
            if (value is null)
                message.Headers.Remove(name);
            else
                message.Headers[name] = value;
        }
    }
}
