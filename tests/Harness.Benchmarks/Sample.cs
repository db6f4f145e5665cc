namespace Harness.Benchmarks;

/// <summary>One measurement of one server under one load.</summary>
internal readonly record struct Sample(double RequestsPerSecond, double MicrosecondsOfProcessor)
{
    /// <summary>Loads a server for some seconds and counts what it did and what it used.</summary>
    public static async Task<Sample> TakeAsync(ServerProcess server, Load load, Workload workload, int seconds)
    {
        var before = server.ProcessorTime;
        var requests = await load.RunAsync(server.Address, workload, seconds);
        var used = server.ProcessorTime - before;
        return new Sample(requests / seconds, used.TotalMicroseconds / requests);
    }

    /// <summary>The middle of several, each figure for itself.</summary>
    public static Sample Median(IReadOnlyCollection<Sample> samples) => new(
        samples.Select(sample => sample.RequestsPerSecond).Order().ElementAt(samples.Count / 2),
        samples.Select(sample => sample.MicrosecondsOfProcessor).Order().ElementAt(samples.Count / 2));
}
