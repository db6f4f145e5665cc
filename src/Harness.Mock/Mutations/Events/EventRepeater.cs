using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Events;

internal sealed class EventRepeater(WireEdit.RepeatEvents edit) : IStreamEdit
{
    public IEventStage Open(EventNames? scope) => new FrameStage(frame => edit.Names.Take(frame.Name) ? [frame, frame] : [frame]);
}
