namespace Harness.Mock.Tests;

/// <summary>A clock that moves only when it is told to. Tests wait for timers to be set, so that none sleeps.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _now = TimeSpan.Zero;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(56) + Now;

    public override long GetTimestamp() => Now.Ticks;

    private TimeSpan Now
    {
        get
        {
            lock (_lock)
                return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until somebody has set a timer for this span.</summary>
    public async Task WaitForAsync(TimeSpan span)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_timers.Exists(timer => timer.Span == span))
                    return;
                changed = _changed.Task;
            }
            await changed;
        }
    }

    /// <summary>Waits until no timer for this span is left.</summary>
    public async Task WaitForNoneAsync(TimeSpan span)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (!_timers.Exists(timer => timer.Span == span))
                    return;
                changed = _changed.Task;
            }
            await changed;
        }
    }

    /// <summary>Moves the clock on to a timer that was set for this span, as soon as there is one.</summary>
    public async Task FireNextAsync(TimeSpan span)
    {
        await WaitForAsync(span);
        Timer due;
        lock (_lock)
        {
            due = _timers.Find(timer => timer.Span == span)!;
            _timers.Remove(due);
            _now += span;
        }
        due.Fire();
    }

    private void Tell()
    {
        _changed.SetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Timer(ManualTime owner, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Span { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (owner._lock)
            {
                owner._timers.Remove(this);
                Span = dueTime;
                if (dueTime < TimeSpan.Zero)
                    return true;
                owner._timers.Add(this);
                owner.Tell();
                return true;
            }
        }

        public void Dispose()
        {
            lock (owner._lock)
            {
                if (owner._timers.Remove(this))
                    owner.Tell();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
