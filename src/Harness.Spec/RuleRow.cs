using System.Collections.Immutable;

namespace Harness.Spec;

/// <summary>The rules that hold under a condition. All of them must be kept; the first that isn't is the one that a refusal names.</summary>
public sealed record RuleRow(Condition When, ImmutableArray<Rule> Rules);
