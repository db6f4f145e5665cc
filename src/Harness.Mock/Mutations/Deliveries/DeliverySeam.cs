using System.Collections.Immutable;
using Harness.Mock.Mutations.Messages;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Deliveries;

/// <summary>
/// Edits what the courier posts, above whatever watches where it goes. Rows are about every delivery: nothing is known of its request here. A
/// delay ends with the time that the courier has for an attempt.
/// </summary>
internal sealed class DeliverySeam(ImmutableArray<EditRow> rows, EarlyDeliveries? early, TimeProvider time, HttpMessageHandler network) : DelegatingHandler(network)
{
    private readonly IApplier[] _edits = [.. rows.SelectMany(row => row.Edits)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var made = await request.Content!.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
            row.Use();
        var message = new WireMessage(StatusCodes.Status200OK, HeadersOf(request), made);
        message.Edit(_edits);
        foreach (var pause in _edits.OfType<IPause>())
            await Task.Delay(pause.Length, time, cancellationToken).ConfigureAwait(false);
        Task<HttpResponseMessage> Post() => PostAsync(request.RequestUri!, message, cancellationToken);
        var answer = await (_edits.OfType<IDeliveryEdit>().FirstOrDefault()?.SendAsync(Post) ?? Post()).ConfigureAwait(false);
        early?.Posted(made);
        return answer;
    }

    private async Task<HttpResponseMessage> PostAsync(Uri address, WireMessage message, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(message.Body.ToArray());
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        foreach (var (name, values) in message.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }
        return await base.SendAsync(request, cancel).ConfigureAwait(false);
    }

    private static HeaderDictionary HeadersOf(HttpRequestMessage request)
    {
        var headers = new HeaderDictionary();
        foreach (var (name, values) in request.Headers.Concat(request.Content!.Headers))
            headers[name] = values.ToArray();
        headers.ContentLength = null;
        return headers;
    }
}
