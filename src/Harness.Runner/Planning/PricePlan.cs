using System.Collections.Immutable;
using Harness.Scenarios;
using Harness.Spec;

namespace Harness.Runner.Planning;

/// <summary>What a run will cost, as far as the dialects state prices: known before anything is sent.</summary>
public sealed record PricePlan(int Calls, int UnpricedCalls, ImmutableArray<PricePlan.Sum> Sums)
{
    /// <summary>The price of so many calls in one unit (<c>credits</c>).</summary>
    public sealed record Sum(string Unit, decimal Amount, int Calls);

    internal static PricePlan Of(Plan plan)
    {
        Sum?[] prices = [.. plan.Work.SelectMany(PricesOf)];
        return new PricePlan(
            prices.Length,
            prices.Count(price => price is null),
            [.. prices.OfType<Sum>().GroupBy(price => price.Unit).Select(group => new Sum(group.Key, group.Sum(price => price.Amount), group.Count()))]);
    }

    private static IEnumerable<Sum?> PricesOf(Planned work)
    {
        var (one, scope) = (work.Members[0].Case, work.Members[0].Scope.Beforehand);
        return one.Scenario.Steps.OfType<Step.Send>()
            .Where(step => Plan.MakesPictures(step, one.Dialect, scope))
            .Select(step => PriceOf(one.Dialect, new RequestFacts(step.Request, scope)));
    }

    private static Sum? PriceOf(Dialect dialect, RequestFacts facts) =>
        dialect.PriceOf(facts) is { } price ? new Sum(price.Unit, price.Total(facts), 1) : null;
}
