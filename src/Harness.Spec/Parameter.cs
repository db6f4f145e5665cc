using System.Collections.Immutable;

namespace Harness.Spec;

/// <summary>
/// A parameter of an operation: what it holds, and the rules for its values; the first row whose condition holds counts.
/// <paramref name="Default"/> is the model that is meant where a request names none; other parameters have null.
/// </summary>
public sealed record Parameter(string Name, ParameterType Type, bool Required, string? Default, ImmutableArray<RuleRow> Rows, SourceSpan At);
