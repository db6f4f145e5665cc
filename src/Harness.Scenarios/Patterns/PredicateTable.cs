using System.Collections.Frozen;
using Harness.Scenarios.Parsing;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary>Every keyword that a predicate map may hold, and who reads it.</summary>
internal static class PredicateTable
{
    /// <summary>The keyword's reader takes what is written behind it; it reports mistakes and returns null then.</summary>
    public static FrozenDictionary<string, Func<YamlNode, PatternReader, Predicate?>> Rows { get; } =
        new Dictionary<string, Func<YamlNode, PatternReader, Predicate?>>(StringComparer.Ordinal)
        {
            ["$absent"] = AbsentPredicate.Parse,
            ["$all"] = AllPredicate.Parse,
            ["$any"] = AnyPredicate.Parse,
            ["$between"] = BetweenPredicate.Parse,
            ["$bytes"] = BytesPredicate.Parse,
            ["$count"] = CountPredicate.Parse,
            ["$distinct"] = DistinctPredicate.Parse,
            ["$each"] = EachPredicate.Parse,
            ["$fewer-bytes-than"] = FewerBytesPredicate.Parse,
            ["$image"] = ImagePredicate.Parse,
            ["$in"] = InPredicate.Parse,
            ["$is"] = IsPredicate.Parse,
            ["$matches"] = MatchesPredicate.Parse,
            ["$near"] = NearPredicate.Parse,
            ["$not"] = NotPredicate.Parse,
            ["$some"] = SomePredicate.Parse,
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
