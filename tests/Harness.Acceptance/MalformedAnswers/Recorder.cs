using System.Collections.Concurrent;
using System.Collections.Immutable;
using Harness.Runner;
using Harness.Scenarios;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>Listens at the runner's three doors while it judges one case: what it asks, which pictures it fetches, what is posted to it.</summary>
internal sealed class Recorder(ISender sender, IPictureSource pictures, ICallbackInbox inbox) : ISender, IPictureSource, ICallbackInbox
{
    private readonly ConcurrentQueue<Message> _answers = [];
    private readonly ConcurrentQueue<(Uri, Message)> _pictures = [];
    private readonly ConcurrentQueue<Message> _deliveries = [];

    public Recording Of(Case one) => new(one, [.. _answers], [.. _pictures], [.. _deliveries]);

    public async Task<Exchange> SendAsync(SentRequest request, TimeSpan limit, CancellationToken cancel)
    {
        var exchange = await sender.SendAsync(request, limit, cancel);
        if (exchange.Reply is Reply.Answer answer)
            _answers.Enqueue(new Message($"HTTP/1.1 {answer.Status} As recorded", Unframed(answer.Headers), answer.Body.ToArray()));
        return exchange;
    }

    public async Task<FetchedPicture> FetchAsync(Uri address, CancellationToken cancel)
    {
        var fetched = await pictures.FetchAsync(address, cancel);
        if (fetched is FetchedPicture.Bytes bytes)
            _pictures.Enqueue((address, new Message("HTTP/1.1 200 As recorded", [new("Content-Type", bytes.ContentType ?? "image/any")], bytes.Content.ToArray())));
        return fetched;
    }

    public ICallbackSlot Open() => new Slot(inbox.Open(), _deliveries);

    private static ImmutableArray<KeyValuePair<string, string>> Unframed(ImmutableArray<KeyValuePair<string, string>> headers) =>
        [.. headers.Where(header => header.Key.ToLowerInvariant() is not ("content-length" or "transfer-encoding" or "connection" or "host"))];

    private sealed class Slot(ICallbackSlot slot, ConcurrentQueue<Message> deliveries) : ICallbackSlot
    {
        public Uri Url => slot.Url;

        public async Task<ImmutableArray<Delivery>> CollectAsync(int count, TimeSpan within, TimeSpan quiet, CancellationToken cancel)
        {
            var came = await slot.CollectAsync(count, within, quiet, cancel);
            foreach (var delivery in came)
                deliveries.Enqueue(new Message($"{delivery.Method} / HTTP/1.1", Unframed(delivery.Headers), delivery.Body.ToArray()));
            return came;
        }

        public IDisposable AwaitAnswer() => slot.AwaitAnswer();

        public void Dispose() => slot.Dispose();
    }
}
