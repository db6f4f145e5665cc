namespace Harness.Mock.Mutations.Events;

/// <summary>A stage in which the first two pieces change places.</summary>
internal sealed class Swapping : IEventStage
{
    private StreamPiece? _first;
    private bool _swapped;

    public IEnumerable<StreamPiece> Take(StreamPiece next)
    {
        if (_swapped)
            return [next];
        if (_first is not { } first)
        {
            _first = next;
            return [];
        }
        _swapped = true;
        return [next, first];
    }

    public IEnumerable<StreamPiece> End() => _swapped || _first is null ? [] : [_first];
}
