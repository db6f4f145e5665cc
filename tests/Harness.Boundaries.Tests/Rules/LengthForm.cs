using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>The lengths around both ends, in Unicode scalar values as the rule counts. No text is shorter than an empty one.</summary>
internal sealed class LengthForm(Rule.Length rule) : RuleForm
{
    public override string Words => $"{rule.Least} to {rule.Most} characters";

    public override IEnumerable<Point> Points => NumberPoints.Around(rule.Least == 0 ? null : rule.Least, rule.Most, " characters", LengthOf);

    public override bool IsBrokenBy(SentValue value, SentCall call) => LengthOf(value) is not { } length || length < rule.Least || length > rule.Most;

    private static long? LengthOf(SentValue value) => value is SentValue.Text text ? text.Characters.EnumerateRunes().Count() : null;
}
