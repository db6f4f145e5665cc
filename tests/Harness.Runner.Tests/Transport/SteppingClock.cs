namespace Harness.Runner.Tests.Transport;

/// <summary>A clock on which each reading comes a second after the one before; its timers are the system's.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private readonly Lock _gate = new();
    private long _readings;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp()
    {
        lock (_gate)
            return _readings++;
    }

    /// <summary>Waits until the clock was read so often.</summary>
    public async Task ReadingsAsync(int count, CancellationToken cancel)
    {
        while (Readings < count)
            await Task.Delay(1, cancel);
    }

    private long Readings
    {
        get
        {
            lock (_gate)
                return _readings;
        }
    }
}
