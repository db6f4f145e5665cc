using System.Diagnostics;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Events;

internal sealed class StreamDisturber(WireEdit.DisturbEvents edit) : IStreamEdit
{
    public IEventStage Open(EventNames? scope) => edit.Damage switch
    {
        StreamDamage.Reversed => new Holding(all => all.Reverse()),
        StreamDamage.Swapped => new Swapping(),
        StreamDamage.Held => new Holding(all => all),
        StreamDamage.Unended => new Ending([new StreamPiece.StayOpen()]),
        StreamDamage.Cut => new FrameStage(frame => [frame, new StreamPiece.BreakOff()]),
        _ => throw new UnreachableException(),
    };
}
