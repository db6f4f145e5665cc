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

    public override Difference? Judge(Place seen, JudgingContext context) =>
        seen.Value is not null && Pattern.Judge(seen, context) is not null ? null : seen.Differs(Describe(context.Variables), At);

    public override string Describe(IScope scope) => $"not {Pattern.Describe(scope)}";
}
