using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$absent: true</c>: the member isn't there (null counts as there); <c>false</c>: it is, whatever it holds.</summary>
internal sealed record AbsentPredicate(SourceSpan At, bool Absent) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is YamlNode.Boolean flag)
            return new AbsentPredicate(operand.At, flag.Value);
        reader.Report(operand, $"'$absent' is true or false, not {operand.Kind}");
        return null;
    }

    public override Difference? Judge(Place seen, JudgingContext context) =>
        Absent == seen.Value is null ? null : seen.Differs(Describe(context.Variables), At);

    public override string Describe(IScope scope) => Absent ? "nothing" : "any value";
}
