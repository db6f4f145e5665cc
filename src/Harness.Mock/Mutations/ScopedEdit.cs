using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations;

/// <summary>An edit, and the events that its row is about; null where it isn't about events.</summary>
internal readonly record struct ScopedEdit(IApplier Edit, EventNames? Events);
