using System.Collections.Frozen;
using Harness.Scenarios.Expectations.Events;
using Harness.Scenarios.Parsing;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations;

/// <summary>Every key that may stand under <c>expect</c>, and who reads it: one table for answers, one for deliveries.</summary>
internal static class ExpectationTable
{
    public static FrozenDictionary<string, Func<YamlNode, PatternReader, Expectation?>> OfAnswers { get; } =
        new Dictionary<string, Func<YamlNode, PatternReader, Expectation?>>(StringComparer.Ordinal)
        {
            ["body"] = BodyIs.Parse,
            ["headers"] = HeadersMatch.Parse,
            ["image"] = PictureMatches.Parse,
            ["json"] = JsonMatches.Parse,
            ["sse"] = EventsParser.Parse,
            ["status"] = StatusIs.Parse,
            ["within"] = AnsweredWithin.Parse,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, Func<YamlNode, PatternReader, Expectation?>> OfDeliveries { get; } =
        new Dictionary<string, Func<YamlNode, PatternReader, Expectation?>>(StringComparer.Ordinal)
        {
            ["body"] = BodyIs.Parse,
            ["headers"] = HeadersMatch.Parse,
            ["image"] = PictureMatches.Parse,
            ["json"] = JsonMatches.Parse,
            ["method"] = MethodIs.Parse,
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
