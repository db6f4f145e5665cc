using System.Collections.Concurrent;
using System.Collections.Immutable;
using Harness.Runner;

namespace Harness.Acceptance.Fields;

/// <summary>Everything that one case saw when nothing was changed: its exchanges in order, its deliveries, the pictures that were fetched, and when.</summary>
internal sealed class Recording(ISender sender, ICallbackInbox inbox, IPictureSource pictures) : ISender, ICallbackInbox, IPictureSource
{
    private readonly ConcurrentDictionary<Uri, FetchedPicture> _fetched = new();

    public List<Exchange> Exchanges { get; } = [];

    public Uri? InboxUrl { get; private set; }

    public ImmutableArray<Delivery> Deliveries { get; private set; } = [];

    public IReadOnlyDictionary<Uri, FetchedPicture> Fetched => _fetched;

    public long Weight => Exchanges.Sum(exchange => exchange.Request.Body.Length + (exchange.Reply is Reply.Answer answer ? answer.Length : 0));

    public async Task<Exchange> SendAsync(SentRequest request, TimeSpan limit, CancellationToken cancel)
    {
        var exchange = await sender.SendAsync(request, limit, cancel);
        Exchanges.Add(exchange);
        return exchange;
    }

    public ICallbackSlot Open()
    {
        var slot = inbox.Open();
        InboxUrl = slot.Url;
        return new Slot(slot, this);
    }

    public async Task<FetchedPicture> FetchAsync(Uri address, CancellationToken cancel) =>
        _fetched.TryGetValue(address, out var known) ? known : _fetched[address] = await pictures.FetchAsync(address, cancel);

    private sealed class Slot(ICallbackSlot slot, Recording recording) : ICallbackSlot
    {
        public Uri Url => slot.Url;

        public IDisposable AwaitAnswer() => slot.AwaitAnswer();

        public async Task<ImmutableArray<Delivery>> CollectAsync(int count, TimeSpan within, TimeSpan quiet, CancellationToken cancel) =>
            recording.Deliveries = await slot.CollectAsync(count, within, quiet, cancel);

        public void Dispose() => slot.Dispose();
    }
}
