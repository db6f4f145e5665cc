using System.Diagnostics;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Events;

internal sealed class EventRespeller(WireEdit.RespellEvents edit) : IStreamEdit
{
    // What an event without a name is to a browser.
    private const string OtherName = "message";

    public IEventStage Open(EventNames? scope) => new FrameStage(frame => [scope?.Take(frame.Name) == false ? frame : Respelled(frame)]);

    private StreamPiece.Frame Respelled(StreamPiece.Frame frame) => edit.Spelling switch
    {
        EventSpelling.OtherName => frame with { Name = OtherName },
        EventSpelling.WithoutEvent => frame with { HasEventLine = false },
        _ => throw new UnreachableException(),
    };
}
