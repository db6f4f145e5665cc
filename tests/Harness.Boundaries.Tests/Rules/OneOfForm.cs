using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>Every word, and one that isn't among them.</summary>
internal sealed class OneOfForm(Rule.OneOf rule) : RuleForm
{
    public override string Words => $"one of {string.Join(", ", rule.Words)}";

    public override IEnumerable<Point> Points =>
    [
        .. rule.Words.Select(word => Point.Taken($"'{word}'", value => value is SentValue.Text text && text.Characters == word)),
        Point.Refused("a foreign word", value => value is SentValue.Text { Characters.Length: > 0 } text && !rule.Words.Contains(text.Characters)),
    ];

    public override bool IsBrokenBy(SentValue value, SentCall call) => value is not SentValue.Text text || !rule.Words.Contains(text.Characters);
}
