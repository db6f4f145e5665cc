using System.Collections.Immutable;
using System.Text;

namespace Harness.Runner.Tests;

/// <summary>Hands out what the test says was delivered.</summary>
internal sealed class PlayedInbox : ICallbackInbox
{
    public List<Delivery> Deliveries { get; } = [];

    public int Open { get; private set; }

    public List<(int Count, TimeSpan Within, TimeSpan Quiet)> Waits { get; } = [];

    ICallbackSlot ICallbackInbox.Open()
    {
        Open++;
        return new Slot(this);
    }

    public void Deliver(string body, string method = "POST") => Deliveries.Add(DeliveryOf(body, method));

    public void DeliverEarly(string body) => Deliveries.Add(DeliveryOf(body, "POST") with { CameBeforeAnswer = true });

    private static Delivery DeliveryOf(string body, string method) =>
        new(method, [new("content-type", "application/json")], Encoding.UTF8.GetBytes(body), TimeProvider.System.GetUtcNow());

    private sealed class Slot(PlayedInbox inbox) : ICallbackSlot
    {
        public Uri Url { get; } = new("http://127.0.0.1:7/slot");

        public Task<ImmutableArray<Delivery>> CollectAsync(int count, TimeSpan within, TimeSpan quiet, CancellationToken cancel)
        {
            inbox.Waits.Add((count, within, quiet));
            return Task.FromResult(inbox.Deliveries.ToImmutableArray());
        }

        public IDisposable AwaitAnswer() => Stream.Null;

        public void Dispose() => inbox.Open--;
    }
}
