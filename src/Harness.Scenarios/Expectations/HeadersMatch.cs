using System.Collections.Immutable;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Patterns;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations;

/// <summary><c>headers: { x-request-id: { $is: text } }</c>: each header's value is like its pattern; several of one name are joined by commas.</summary>
public sealed record HeadersMatch(SourceSpan At, ImmutableArray<KeyValuePair<string, JsonPattern>> Headers) : Expectation(At)
{
    internal static Expectation? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is not YamlNode.Mapping { Entries: { IsEmpty: false } entries })
        {
            reader.Report(operand, "'headers' is a map of header names and what their values are like");
            return null;
        }
        return new HeadersMatch(operand.At, [.. entries.Select(entry => KeyValuePair.Create(entry.Key, reader.Pattern(AsText(entry.Value))))]);
    }

    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context) =>
        Headers.Select(header => header.Value.Judge(Place.OfText($"header {header.Key.ToLowerInvariant()}", seen.Header(header.Key)), context))
            .FirstOrDefault(difference => difference is not null);

    // Headers are text even where they hold numbers.
    private static YamlNode AsText(YamlNode node) => node is YamlNode.Number number ? new YamlNode.Text(number.At, number.Literal) : node;
}
