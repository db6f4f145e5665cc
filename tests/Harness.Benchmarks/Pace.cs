namespace Harness.Benchmarks;

/// <summary>How long a run takes: seconds of each measurement, measurements of each workload, and starts of each program. Odd numbers have a median.</summary>
internal sealed record Pace(int WarmUpSeconds, int Seconds, int Rounds, int Starts)
{
    /// <summary>About two minutes.</summary>
    public static Pace Full { get; } = new(4, 2, 5, 15);

    /// <summary>Under a minute, for a first look.</summary>
    public static Pace Quick { get; } = new(3, 1, 3, 5);
}
