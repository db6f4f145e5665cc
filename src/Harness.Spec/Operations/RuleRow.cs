using System.Collections.Immutable;
using Harness.Spec.Conditions;
using Harness.Spec.Errors;

namespace Harness.Spec.Operations;

/// <summary>
/// The rules that hold under a condition. All of them must be kept; the first that isn't is the one that a refusal names.
/// <paramref name="Refusal"/>, where not null, is what any breach of the row answers with instead of the condition's own row.
/// </summary>
public sealed record RuleRow(Condition When, ImmutableArray<Rule> Rules, RefusalName? Refusal)
{
    /// <summary>Whether the parameter must not be there at all.</summary>
    public bool Forbids => Rules is [Rule.Forbidden];
}
