using System.Text.Json;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$count: 2</c> or <c>$count: { $between: [1, 3] }</c>: so many items of a list, or members of an object.</summary>
internal sealed record CountPredicate(SourceSpan At, JsonPattern Count) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader) =>
        reader.NumberPattern(operand, "$count") is { } count ? new CountPredicate(operand.At, count) : null;

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        var (count, noun) = seen.Value switch
        {
            { ValueKind: JsonValueKind.Array } list => (list.GetArrayLength(), "items"),
            { ValueKind: JsonValueKind.Object } map => (map.GetPropertyCount(), "members"),
            _ => (-1, ""),
        };
        if (count < 0)
            return seen.Differs(Describe(context.Variables), At);
        return Count.Judge(NumberPlace.Of(seen.Path, count), context) is null
            ? null
            : seen.Differs($"{Count.Describe(context.Variables)} {noun}", $"{Shown.Number(count)}: {Shown.Json(seen.Value)}", At);
    }

    public override string Describe(IScope scope) => $"a list or object of {Count.Describe(scope)}";
}
