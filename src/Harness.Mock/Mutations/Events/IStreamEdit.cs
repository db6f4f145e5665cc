using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Events;

/// <summary>Edits the events of streams.</summary>
internal interface IStreamEdit : IApplier
{
    /// <summary>Begins with a stream; <paramref name="scope"/> are the events that the row is about, null for all. Edits that name their events themselves, or are made on the whole stream, stand in rows without.</summary>
    IEventStage Open(EventNames? scope);
}
