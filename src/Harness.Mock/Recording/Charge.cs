namespace Harness.Mock.Recording;

/// <summary>What one served call would have cost; an amount of null where the document states no price.</summary>
public sealed record Charge(string Dialect, string Model, decimal? Amount, string? Unit);
