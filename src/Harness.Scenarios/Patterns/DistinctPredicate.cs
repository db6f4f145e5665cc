using System.Text.Json;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$distinct: b64_json</c>: a list of objects that each hold a picture in this member, none of them a copy of another, byte for byte.</summary>
internal sealed record DistinctPredicate(SourceSpan At, string Member) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is YamlNode.Text { Value: { Length: > 0 } member } && !member.StartsWith('$'))
            return new DistinctPredicate(operand.At, member);
        reader.Report(operand, "'$distinct' is followed by the name of the member that holds each item's picture, such as b64_json");
        return null;
    }

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        if (seen.Value is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
            return seen.Differs("a list with at least one item", At);
        var firsts = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var place in Enumerable.Range(0, list.GetArrayLength()).Select(index => seen.Item(index).Member(Member)))
        {
            var (picture, difference) = PicturePlace.Find(place, At, context);
            if (difference is not null)
                return difference;
            if (picture is not null && !firsts.TryAdd(picture.Digest, place))
                return place.Differs("a picture of its own", $"a copy of the one at {firsts[picture.Digest].Path}", At);
        }
        return null;
    }

    public override string Describe(IScope scope) => $"a list of different pictures in {Shown.Plain(Member)}";
}
