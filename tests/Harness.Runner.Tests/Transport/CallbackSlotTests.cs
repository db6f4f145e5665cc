using Harness.Runner.Transport;

namespace Harness.Runner.Tests.Transport;

/// <summary>How a delivery waits for the answer that should come before it, by a clock that stands until it is rung.</summary>
public sealed class CallbackSlotTests
{
    private readonly HandClock _clock = new();

    [Test]
    public async Task A_delivery_waits_for_an_answer_that_is_under_way()
    {
        using var slot = Slot();
        var answer = slot.AwaitAnswer();
        var isEarly = slot.IsBeforeAnswerAsync(CancellationToken.None);
        Assert.That(isEarly.IsCompleted, Is.False);
        answer.Dispose();
        Assert.That(await isEarly, Is.False);
    }

    [Test]
    public async Task It_waits_no_longer_than_senders_do()
    {
        using var slot = Slot();
        using var answer = slot.AwaitAnswer();
        var isEarly = slot.IsBeforeAnswerAsync(CancellationToken.None);
        Assert.That(isEarly.IsCompleted, Is.False);
        _clock.Ring();
        Assert.That(await isEarly, Is.True);
    }

    [Test]
    public async Task Whoever_goes_away_shows_nothing()
    {
        using var slot = Slot();
        using var answer = slot.AwaitAnswer();
        using var gone = new CancellationTokenSource();
        var isEarly = slot.IsBeforeAnswerAsync(gone.Token);
        await gone.CancelAsync();
        Assert.That(await isEarly, Is.False);
    }

    [Test]
    public async Task Nothing_is_waited_for_when_no_answer_is_awaited()
    {
        using var slot = Slot();
        Assert.That(await slot.IsBeforeAnswerAsync(CancellationToken.None), Is.False);
        slot.AwaitAnswer().Dispose();
        Assert.That(await slot.IsBeforeAnswerAsync(CancellationToken.None), Is.False);
    }

    private CallbackSlot Slot() => new(new Uri("http://127.0.0.1/id"), 3, new ByteBudget(100), _clock, _ => { });

    /// <summary>A clock whose timers go off when somebody rings it.</summary>
    private sealed class HandClock : TimeProvider
    {
        private readonly List<Action> _timers = [];

        public void Ring() => _timers.ToList().ForEach(timer => timer());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
