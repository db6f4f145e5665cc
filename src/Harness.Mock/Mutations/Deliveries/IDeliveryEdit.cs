namespace Harness.Mock.Mutations.Deliveries;

/// <summary>Posts a delivery some other number of times than once.</summary>
internal interface IDeliveryEdit : IApplier
{
    /// <summary>Posts it, or not; gives back what the courier is to believe.</summary>
    Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> post);
}
