using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios.Patterns;

/// <summary>One <c>$keyword</c> of a predicate map. A value that is missing meets none of them but <c>$absent: true</c>.</summary>
public abstract record Predicate(SourceSpan At)
{
    /// <summary>How the value differs, or null where it meets the predicate.</summary>
    public abstract Difference? Judge(Place seen, JudgingContext context);

    /// <summary>What is asked of the value, in a few words (<c>a UUID</c>).</summary>
    public abstract string Describe(IScope scope);
}
