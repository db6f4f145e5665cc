using System.Text;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Events;

internal sealed class LineAppender(WireEdit.AppendLine edit) : IStreamEdit
{
    public IEventStage Open(EventNames? scope) => new Ending([new StreamPiece.Raw(Encoding.UTF8.GetBytes(edit.Line + "\n\n"))]);
}
