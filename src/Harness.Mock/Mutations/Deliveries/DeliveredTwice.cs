namespace Harness.Mock.Mutations.Deliveries;

internal sealed class DeliveredTwice : IDeliveryEdit
{
    public async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> post)
    {
        (await post().ConfigureAwait(false)).Dispose();
        return await post().ConfigureAwait(false);
    }
}
