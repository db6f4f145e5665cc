using System.Net;

namespace Harness.Mock.Mutations.Deliveries;

internal sealed class NeverDelivered : IDeliveryEdit
{
    public Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> post) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
}
