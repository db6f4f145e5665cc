namespace Harness.Mock.Mutations.Deliveries;

/// <summary>A delivery comes before the answer that names its task: nothing happens to it, but the answer waits, see <see cref="EarlyDeliveries"/>.</summary>
internal sealed class DeliveredEarly : IApplier;
