using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Events;

internal sealed class EventDropper(WireEdit.DropEvents edit) : IStreamEdit
{
    public IEventStage Open(EventNames? scope) => new FrameStage(frame => edit.Names.Take(frame.Name) ? [] : [frame]);
}
