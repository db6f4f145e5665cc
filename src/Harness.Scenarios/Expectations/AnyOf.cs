using System.Collections.Immutable;
using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Scenarios.Expectations;

/// <summary><c>any: [ {…}, {…} ]</c>: at least one of the alternatives is met as a whole, where a document leaves two ways open.</summary>
public sealed record AnyOf(SourceSpan At, ImmutableArray<ImmutableArray<Expectation>> Alternatives) : Expectation(At)
{
    /// <inheritdoc/>
    public override bool Asserts => Alternatives.All(alternative => alternative.Any(expectation => expectation.Asserts));

    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context)
    {
        List<Difference> differences = [];
        foreach (var alternative in Alternatives)
        {
            if (alternative.Select(expectation => expectation.Judge(seen, context)).FirstOrDefault(difference => difference is not null) is not { } difference)
                return null;
            differences.Add(difference);
        }
        return new Difference(
            string.Join(", or ", differences.Select(difference => $"{difference.Where} {difference.Expected}")),
            string.Join("; ", differences.Select(difference => $"{difference.Where} {difference.Actual}").Distinct()),
            differences[0].Where,
            At)
        {
            // The alternative that couldn't be judged may have been the one that is met.
            WhyUnjudged = differences.Select(difference => difference.WhyUnjudged).FirstOrDefault(cause => cause is not null),
        };
    }
}
