using Harness.Mock.Mutations.Json;
using Harness.Mock.Mutations.Messages;

namespace Harness.Mock.Mutations.Events;

/// <summary>All that is made of one stream: what one stage gives is what the next one takes.</summary>
internal sealed class EventChain(IEnumerable<ScopedEdit> edits)
{
    private readonly IEventStage[] _stages = [.. edits.Select(Stage).OfType<IEventStage>()];

    /// <summary>What comes in place of a piece, now.</summary>
    public IEnumerable<StreamPiece> Take(StreamPiece next) => Through([next], 0);

    /// <summary>What still comes when the mock has nothing more.</summary>
    public IEnumerable<StreamPiece> End() => Enumerable.Range(0, _stages.Length).SelectMany(at => Through(_stages[at].End(), at + 1));

    /// <summary>Whether an edit changes the events of streams.</summary>
    public static bool Makes(ScopedEdit scoped) => Stage(scoped) is not null;

    // Edits of JSON, and pauses, are about events only where their row names some.
    private static IEventStage? Stage(ScopedEdit scoped) => scoped switch
    {
        { Edit: IStreamEdit edit } => edit.Open(scoped.Events),
        { Edit: IJsonEdit edit, Events: { } names } => Json(edit.ForOneBody(), names),
        { Edit: IPause edit, Events: { } names } =>
            new FrameStage(frame => names.Take(frame.Name) ? [new StreamPiece.Wait(edit.Length), frame] : [frame]),
        _ => null,
    };

    private static FrameStage Json(IJsonEdit edit, Spec.Mutations.EventNames names) => new(frame =>
    {
        if (!names.Take(frame.Name) || JsonText.Read(frame.Data) is not { } text)
            return [frame];
        edit.Apply(text);
        return [frame with { Data = text.Write() }];
    });

    private IEnumerable<StreamPiece> Through(IEnumerable<StreamPiece> pieces, int from) =>
        _stages.Skip(from).Aggregate(pieces, (coming, stage) => coming.SelectMany(stage.Take));
}
