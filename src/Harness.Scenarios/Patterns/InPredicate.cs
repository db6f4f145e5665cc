using System.Collections.Immutable;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$in: [value, …]</c>: the value is one of these.</summary>
internal sealed record InPredicate(SourceSpan At, ImmutableArray<JsonPattern> Values) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader) =>
        reader.Patterns(operand, "$in") is { } values ? new InPredicate(operand.At, values) : null;

    public override Difference? Judge(Place seen, JudgingContext context) =>
        Values.Any(value => value.Judge(seen, context) is null) ? null : seen.Differs(Describe(context.Variables), At);

    public override string Describe(IScope scope) => $"one of {string.Join(", ", Values.Select(value => value.Describe(scope)))}";
}
