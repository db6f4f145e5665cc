namespace Harness.Mock.Mutations.Events;

/// <summary>A stage that keeps everything until the end.</summary>
internal sealed class Holding(Func<IReadOnlyList<StreamPiece>, IEnumerable<StreamPiece>> release) : IEventStage
{
    private readonly List<StreamPiece> _held = [];

    public IEnumerable<StreamPiece> Take(StreamPiece next)
    {
        _held.Add(next);
        return [];
    }

    public IEnumerable<StreamPiece> End() => release(_held);
}
