using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations;

/// <summary>
/// <c>status: 200</c>, <c>status: [404, 405]</c>, <c>status: 4xx</c>: one of these. A group doesn't include 401, 403 and 429: a wrong key mustn't
/// pass for a refused parameter.
/// </summary>
public sealed partial record StatusIs(SourceSpan At, ImmutableArray<ValueTemplate> Statuses) : Expectation(At)
{
    internal static Expectation? Parse(YamlNode operand, PatternReader reader)
    {
        var nodes = operand is YamlNode.Sequence list ? list.Items : [operand];
        if (nodes.IsEmpty)
            reader.Report(operand, "'status' lists no status");
        return new StatusIs(operand.At, [.. nodes.Select(node => ParseOne(node, reader)).OfType<ValueTemplate>()]);
    }

    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context)
    {
        var status = ((Seen.Answer)seen).Status;
        if (Accepts(status, context.Variables))
            return null;
        var expected = string.Join(" or ", Statuses.Select(one => one.FillText(context.Variables)));
        return new Difference(expected, $"{Shown.Number(status)}{BodyOf(seen)}", "status", At);
    }

    /// <summary>Whether the status is one of these.</summary>
    public bool Accepts(int status, IScope scope) => Statuses.Any(one => IsLike(Shown.Number(status), one.FillText(scope)));

    /// <summary>Whether every status that it allows is one of a refusal, 400 or above.</summary>
    public bool IsRefusal(IScope scope) => Statuses.All(one => one.FillText(scope) is ['4' or '5', ..]);

    // The status alone rarely tells why.
    private static string BodyOf(Seen seen) => seen.Body.IsEmpty ? " with an empty body"
        : seen.IsEventStream ? $" with an event stream of {seen.Events.Describe()}"
        : $" with {Shown.Plain(System.Text.Encoding.UTF8.GetString(seen.Body.Span[..Math.Min(seen.Body.Length, 240)]))}";

    // These speak of the key and of the caller's pace, whatever the request was; a group such as 4xx doesn't mean them.
    private static bool IsAboutTheCaller(string status) => status is "401" or "403" or "429";

    private static bool IsLike(string status, string expected) => expected.EndsWith("xx", StringComparison.Ordinal)
        ? status[0] == expected[0] && !IsAboutTheCaller(status)
        : status == expected;

    private static ValueTemplate? ParseOne(YamlNode node, PatternReader reader)
    {
        if (node is YamlNode.Number { Literal: var literal } && Code().IsMatch(literal))
            return reader.Template(node);
        if (node is YamlNode.Text { Value: var text } && (text.StartsWith('$') || Group().IsMatch(text)))
            return reader.Template(node);
        reader.Report(node, "a status is a number from 100 to 599, or 2xx, 4xx and the like");
        return null;
    }

    [GeneratedRegex(@"^[1-5][0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[1-5]xx\z", RegexOptions.CultureInvariant)]
    private static partial Regex Group();
}
