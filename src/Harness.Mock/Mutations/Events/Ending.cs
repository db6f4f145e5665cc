namespace Harness.Mock.Mutations.Events;

/// <summary>A stage that has something behind the last event.</summary>
internal sealed class Ending(IEnumerable<StreamPiece> pieces) : IEventStage
{
    public IEnumerable<StreamPiece> Take(StreamPiece next) => [next];

    public IEnumerable<StreamPiece> End() => pieces;
}
