using System.Text.Json;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$each: pattern</c>: a list with at least one item, and every item is like the pattern.</summary>
internal sealed record EachPredicate(SourceSpan At, JsonPattern Pattern) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader) => new EachPredicate(operand.At, reader.Pattern(operand));

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        // An empty list would keep any promise about its items.
        if (seen.Value is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
            return seen.Differs("a list with at least one item", At);
        return Enumerable.Range(0, list.GetArrayLength())
            .Select(index => Pattern.Judge(seen.Item(index), context))
            .FirstOrDefault(difference => difference is not null);
    }

    public override string Describe(IScope scope) => $"a list where each is {Pattern.Describe(scope)}";
}
