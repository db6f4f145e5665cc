using System.Globalization;
using Harness.Spec.Conditions;

namespace Harness.Spec;

/// <summary>
/// What one call costs under a condition: an amount of a unit (<c>credits</c>), once or, with <paramref name="ForEach"/>, as many times
/// as that parameter says.
/// </summary>
public sealed record PriceRow(Condition When, decimal Amount, string Unit, string? ForEach)
{
    /// <summary>What a call costs in all.</summary>
    public decimal Total(IFacts facts) =>
        ForEach is not null && int.TryParse(facts.Find(ForEach), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? Amount * times : Amount;
}
