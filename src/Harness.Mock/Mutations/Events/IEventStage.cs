namespace Harness.Mock.Mutations.Events;

/// <summary>What an edit makes of one stream, piece by piece.</summary>
internal interface IEventStage
{
    /// <summary>What comes in place of a piece, now.</summary>
    IEnumerable<StreamPiece> Take(StreamPiece next);

    /// <summary>What still comes when the mock has nothing more.</summary>
    IEnumerable<StreamPiece> End() => [];
}
