namespace Harness.Spec;

/// <summary>What one call costs under a condition: an amount of a unit (<c>credits</c>).</summary>
public sealed record PriceRow(Condition When, decimal Amount, string Unit);
