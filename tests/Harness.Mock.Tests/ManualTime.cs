using System.Threading.Channels;

namespace Harness.Mock.Tests;

/// <summary>A clock that moves only when it is told to. <see cref="FireNextAsync"/> waits until somebody has set a timer, so that no test sleeps.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private readonly Channel<bool> _set = Channel.CreateUnbounded<bool>();
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

    /// <summary>Moves the clock on to a timer that was set for this span, as soon as there is one.</summary>
    public async Task FireNextAsync(TimeSpan span)
    {
        while (true)
        {
            if (Take(span) is { } due)
            {
                due.Fire();
                return;
            }
            await _set.Reader.ReadAsync();
        }
    }

    private Timer? Take(TimeSpan span)
    {
        lock (_lock)
        {
            var due = _timers.Find(timer => timer.Span == span);
            if (due is null)
                return null;
            _timers.Remove(due);
            _now += span;
            return due;
        }
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
                if (dueTime >= TimeSpan.Zero)
                    owner._timers.Add(this);
            }
            owner._set.Writer.TryWrite(true);
            return true;
        }

        public void Dispose()
        {
            lock (owner._lock)
                owner._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
