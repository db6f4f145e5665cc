using System.Collections.Immutable;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$any: [pattern, …]</c>: the value is like at least one of them.</summary>
internal sealed record AnyPredicate(SourceSpan At, ImmutableArray<JsonPattern> Patterns) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader) =>
        reader.Patterns(operand, "$any") is { } patterns ? new AnyPredicate(operand.At, patterns) : null;

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        string? whyUnjudged = null;
        foreach (var pattern in Patterns)
        {
            if (pattern.Judge(seen, context) is not { } difference)
                return null;
            whyUnjudged ??= difference.WhyUnjudged;
        }
        return seen.Differs(Describe(context.Variables), At) with { WhyUnjudged = whyUnjudged };
    }

    public override string Describe(IScope scope) => string.Join(", or ", Patterns.Select(pattern => pattern.Describe(scope)));
}
