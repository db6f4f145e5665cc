using System.Collections.Immutable;
using Harness.Runner;

namespace Harness.Acceptance.Fields;

/// <summary>
/// Gives a case what it saw before, with one field changed wherever it stands. A request that the change makes another one goes to the server,
/// whose answer is changed in the same way.
/// </summary>
internal sealed class Replay(Recording recording, ISender sender, IPictureSource pictures, Func<SentRequest, Reply.Answer, Reply.Answer> edit, Func<Delivery, Delivery> editDelivery)
    : ISender, ICallbackInbox, IPictureSource
{
    private int _next;

    public async Task<Exchange> SendAsync(SentRequest request, TimeSpan limit, CancellationToken cancel)
    {
        var place = _next++;
        var exchange = place < recording.Exchanges.Count && Same(recording.Exchanges[place].Request, request)
            ? recording.Exchanges[place]
            : await sender.SendAsync(request, limit, cancel);
        return exchange.Reply is Reply.Answer answer ? exchange with { Reply = edit(request, answer) } : exchange;
    }

    public ICallbackSlot Open() => new Slot(recording.InboxUrl!, [.. recording.Deliveries.Select(editDelivery)]);

    public Task<FetchedPicture> FetchAsync(Uri address, CancellationToken cancel) =>
        recording.Fetched.TryGetValue(address, out var known) ? Task.FromResult(known) : pictures.FetchAsync(address, cancel);

    private static bool Same(SentRequest one, SentRequest other) =>
        one.Method == other.Method && one.Address == other.Address && one.Body.Span.SequenceEqual(other.Body.Span);

    private sealed class Slot(Uri url, ImmutableArray<Delivery> deliveries) : ICallbackSlot
    {
        public Uri Url => url;

        // Nothing is held up: it is its own token, and disposing of it does nothing.
        public IDisposable AwaitAnswer() => this;

        public Task<ImmutableArray<Delivery>> CollectAsync(int count, TimeSpan within, TimeSpan quiet, CancellationToken cancel) => Task.FromResult(deliveries);

        public void Dispose()
        {
        }
    }
}
