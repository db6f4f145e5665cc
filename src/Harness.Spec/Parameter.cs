using System.Collections.Immutable;

namespace Harness.Spec;

/// <summary>A parameter of an operation: what it holds, and the rules for its values; the first row whose condition holds counts.</summary>
public sealed record Parameter(string Name, ParameterType Type, bool Required, ImmutableArray<RuleRow> Rows, SourceSpan At);
