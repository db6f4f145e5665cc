using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>
/// The numbers of pictures around both ends. Fewer than one is none at all: where a parameter is required that is tried as its emptiness,
/// elsewhere it is nothing to refuse.
/// </summary>
internal sealed class CountForm(Rule.Count rule) : RuleForm
{
    public override string Words => $"{rule.Least} to {rule.Most} pictures";

    public override IEnumerable<Point> Points => NumberPoints.Around(rule.Least, rule.Most, " pictures", value => value.Pictures.Length)
        .Where(point => !point.Value.StartsWith("0 ", StringComparison.Ordinal) && !point.Value.StartsWith('-'));

    public override bool IsBrokenBy(SentValue value, SentCall call) => value.Pictures.Length < rule.Least || value.Pictures.Length > rule.Most;
}
