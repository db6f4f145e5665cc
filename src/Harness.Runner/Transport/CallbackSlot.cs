using System.Collections.Immutable;

namespace Harness.Runner.Transport;

/// <summary>The deliveries of one address, and whoever waits for them.</summary>
internal sealed class CallbackSlot(Uri url, int mostDeliveries, ByteBudget budget, TimeProvider time, Action<CallbackSlot> close) : ICallbackSlot
{
    // Long enough for an answer that is on its way, and shorter than what servers wait for an acknowledgement.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private ImmutableArray<Delivery> _deliveries = [];
    private TaskCompletionSource _arrival = NewArrival();
    private TaskCompletionSource? _answer;
    private bool _closed;

    /// <inheritdoc/>
    public Uri Url => url;

    /// <inheritdoc/>
    public IDisposable AwaitAnswer()
    {
        var answer = NewArrival();
        lock (_gate)
            _answer = answer;
        return new Answered(answer);
    }

    /// <summary>Waits for an awaited answer, but not for long; whether it didn't come although the sender waited for it, too.</summary>
    public async Task<bool> IsBeforeAnswerAsync(CancellationToken senderGone)
    {
        Task? answer;
        lock (_gate)
            answer = _answer?.Task;
        if (answer is null || answer.IsCompleted)
            return false;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(senderGone);
        var first = await Task.WhenAny(answer, Task.Delay(Patience, time, ended.Token));
        await ended.CancelAsync();
        return first != answer && !senderGone.IsCancellationRequested;
    }

    /// <summary>Keeps a delivery whose bytes were taken from the budget; false when the slot is full or closed.</summary>
    public bool TryKeep(Delivery delivery)
    {
        TaskCompletionSource arrival;
        lock (_gate)
        {
            if (_closed || _deliveries.Length >= mostDeliveries)
                return false;
            _deliveries = _deliveries.Add(delivery);
            (arrival, _arrival) = (_arrival, NewArrival());
        }
        arrival.SetResult();
        return true;
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<Delivery>> CollectAsync(int count, TimeSpan within, TimeSpan quiet, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var enough = await WaitAsync(seen => seen >= count, within, cancel);
        // A delivery at the last moment still gets its quiet time, or a second one right behind it would go unseen.
        var left = within - time.GetElapsedTime(started);
        var end = TimeSpan.FromTicks(Math.Max(left.Ticks, quiet.Ticks));
        var settled = !enough;
        for (var since = time.GetTimestamp(); !settled;)
        {
            var before = Deliveries.Length;
            var rest = end - time.GetElapsedTime(since);
            settled = !await WaitAsync(seen => seen > before, quiet < rest ? quiet : rest, cancel);
        }
        return Deliveries;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
                return;
            _closed = true;
        }
        close(this);
        foreach (var delivery in Deliveries)
            budget.GiveBack(delivery.Body.Length);
    }

    private ImmutableArray<Delivery> Deliveries
    {
        get
        {
            lock (_gate)
                return _deliveries;
        }
    }

    // False when the time is over and what was waited for hasn't come.
    private async Task<bool> WaitAsync(Func<int, bool> come, TimeSpan limit, CancellationToken cancel)
    {
        using var clock = new CancellationTokenSource(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, clock.Token);
        while (true)
        {
            Task arrival;
            lock (_gate)
            {
                if (come(_deliveries.Length))
                    return true;
                arrival = _arrival.Task;
            }
            try
            {
                await arrival.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return come(Deliveries.Length);
            }
        }
    }

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Answered(TaskCompletionSource answer) : IDisposable
    {
        public void Dispose() => answer.TrySetResult();
    }
}
