using System.Globalization;
using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>The numbers around both ends. The ends of what a number can be at all are no limits of a document.</summary>
internal sealed class RangeForm(Rule.Range rule) : RuleForm
{
    private readonly long? _least = rule.Least == int.MinValue ? null : rule.Least;
    private readonly long? _most = rule.Most == int.MaxValue ? null : rule.Most;

    public override string Words => $"{rule.Least} to {rule.Most}";

    public override IEnumerable<Point> Points => NumberPoints.Around(_least, _most, "", NumberOf);

    public override bool IsBrokenBy(SentValue value, SentCall call) => NumberOf(value) is not { } number || number < _least || number > _most;

    private static long? NumberOf(SentValue value) =>
        value is SentValue.Number or SentValue.Text && long.TryParse(value.Scalar, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
