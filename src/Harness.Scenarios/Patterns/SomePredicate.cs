using System.Text.Json;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$some: pattern</c>: a list in which at least one item is like the pattern, whatever the others are.</summary>
internal sealed record SomePredicate(SourceSpan At, JsonPattern Pattern) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader) => new SomePredicate(operand.At, reader.Pattern(operand));

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        if (seen.Value is not { ValueKind: JsonValueKind.Array } list)
            return seen.Differs(Describe(context.Variables), At);
        string? whyUnjudged = null;
        for (var index = 0; index < list.GetArrayLength(); index++)
        {
            if (Pattern.Judge(seen.Item(index), context) is not { } difference)
                return null;
            whyUnjudged ??= difference.WhyUnjudged;
        }
        return seen.Differs(Describe(context.Variables), At) with { WhyUnjudged = whyUnjudged };
    }

    public override string Describe(IScope scope) => $"a list where one is {Pattern.Describe(scope)}";
}
