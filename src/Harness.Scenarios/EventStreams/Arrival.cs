namespace Harness.Scenarios.EventStreams;

/// <summary>When the first <paramref name="End"/> bytes of a body were there, counted from sending the request.</summary>
public readonly record struct Arrival(int End, TimeSpan At);
