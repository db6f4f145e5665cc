using System.Collections.Immutable;
using Harness.Spec;

namespace Harness.Scenarios;

/// <summary>The dialects that a file's scenarios are for, by name.</summary>
public sealed record DialectList(SourceSpan At, ImmutableArray<string> Names);
