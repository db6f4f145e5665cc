using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$not: pattern</c>: there is a value, and it isn't like the pattern.</summary>
internal sealed record NotPredicate(SourceSpan At, JsonPattern Pattern) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader) => new NotPredicate(operand.At, reader.Pattern(operand));

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        // What can't be judged may be like the pattern.
        var difference = seen.Value is null ? null : Pattern.Judge(seen, context);
        return difference is { WhyUnjudged: null } ? null : seen.Differs(Describe(context.Variables), At) with { WhyUnjudged = difference?.WhyUnjudged };
    }

    public override string Describe(IScope scope) => $"not {Pattern.Describe(scope)}";
}
