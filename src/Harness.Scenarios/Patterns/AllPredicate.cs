using System.Collections.Immutable;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$all: [pattern, …]</c>: the value is like every one of them.</summary>
internal sealed record AllPredicate(SourceSpan At, ImmutableArray<JsonPattern> Patterns) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader) =>
        reader.Patterns(operand, "$all") is { } patterns ? new AllPredicate(operand.At, patterns) : null;

    public override Difference? Judge(Place seen, JudgingContext context) =>
        Patterns.Select(pattern => pattern.Judge(seen, context)).FirstOrDefault(difference => difference is not null);

    public override string Describe(IScope scope) => string.Join(" and ", Patterns.Select(pattern => pattern.Describe(scope)));
}
