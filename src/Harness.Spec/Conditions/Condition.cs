using System.Collections.Immutable;

namespace Harness.Spec.Conditions;

/// <summary>
/// When a row of a table holds: every named fact has one of the listed values. There is no or, no negation and no arithmetic.
/// A null among the values stands for a fact that is absent.
/// </summary>
public sealed record Condition(ImmutableArray<Requirement> Requirements)
{
    /// <summary>Holds always.</summary>
    public static Condition Always { get; } = new([]);

    /// <summary>Whether every requirement is met.</summary>
    public bool Holds(IFacts facts)
    {
        foreach (var requirement in Requirements)
        {
            if (!requirement.Holds(facts.Find(requirement.Fact)))
                return false;
        }
        return true;
    }
}
