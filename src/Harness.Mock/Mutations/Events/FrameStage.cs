namespace Harness.Mock.Mutations.Events;

/// <summary>A stage that makes something of each event by itself.</summary>
internal sealed class FrameStage(Func<StreamPiece.Frame, IEnumerable<StreamPiece>> make) : IEventStage
{
    public IEnumerable<StreamPiece> Take(StreamPiece next) => next is StreamPiece.Frame frame ? make(frame) : [next];
}
