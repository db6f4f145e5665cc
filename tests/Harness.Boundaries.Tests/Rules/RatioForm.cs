using System.Text.RegularExpressions;
using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>Every word, ratios of each direction, and what is none.</summary>
internal sealed partial class RatioForm(Rule.Ratio rule) : RuleForm
{
    public override string Words => "a ratio";

    public override IEnumerable<Point> Points =>
    [
        .. rule.Words.Select(word => Point.Taken($"'{word}'", value => value is SentValue.Text text && text.Characters == word)),
        Point.Taken("a square ratio", value => Compare(value) == 0),
        Point.Taken("a broad ratio", value => Compare(value) > 0),
        Point.Taken("a high ratio", value => Compare(value) < 0),
        Point.Refused("a text that is no ratio", value => value is SentValue.Text text && IsBroken(text.Characters)),
    ];

    public override bool IsBrokenBy(SentValue value, SentCall call) => value is not SentValue.Text text || IsBroken(text.Characters);

    private bool IsBroken(string text) => !rule.Words.Contains(text) && !Form().IsMatch(text);

    private static int? Compare(SentValue value) =>
        value is SentValue.Text text && Form().Match(text.Characters) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan).CompareTo(int.Parse(match.Groups[2].ValueSpan)) : null;

    [GeneratedRegex(@"^([1-9][0-9]?):([1-9][0-9]?)\z")]
    private static partial Regex Form();
}
