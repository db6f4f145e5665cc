using System.Collections.Concurrent;

namespace Harness.Runner.Tests;

/// <summary>Answers as the test says, and remembers what was asked and how much at once.</summary>
internal sealed class PlayedSender(Func<SentRequest, Reply> answer) : ISender
{
    private int _underWay;
    private int _mostAtOnce;

    public ConcurrentQueue<SentRequest> Sent { get; } = new();

    public int MostAtOnce => _mostAtOnce;

    /// <summary>Called when a request arrives, before it is answered.</summary>
    public Func<SentRequest, CancellationToken, Task> Arriving { get; init; } = (_, _) => Task.CompletedTask;

    public async Task<Exchange> SendAsync(SentRequest request, TimeSpan limit, CancellationToken cancel)
    {
        Sent.Enqueue(request);
        var now = Interlocked.Increment(ref _underWay);
        InterlockedMax(now);
        try
        {
            await Arriving(request, cancel);
            return new Exchange(request, answer(request));
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private void InterlockedMax(int now)
    {
        int seen;
        while ((seen = _mostAtOnce) < now)
            Interlocked.CompareExchange(ref _mostAtOnce, now, seen);
    }
}
