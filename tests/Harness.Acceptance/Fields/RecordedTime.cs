namespace Harness.Acceptance.Fields;

/// <summary>A clock that stands where a recording was made: answers replayed later are as old as they were, and pauses between them are over at once.</summary>
internal sealed class RecordedTime(DateTimeOffset at) : TimeProvider
{
    // Longer than a pause of any scenario, shorter than any limit.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    public override DateTimeOffset GetUtcNow() => at;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime <= LongestPause && dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
}
