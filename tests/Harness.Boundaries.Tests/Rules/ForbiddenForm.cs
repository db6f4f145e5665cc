using Harness.Boundaries.Tests.Sending;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>The parameter is there although it must not be.</summary>
internal sealed class ForbiddenForm : RuleForm
{
    public override string Words => "forbidden";

    public override IEnumerable<Point> Points => [Point.Refused("any value", value => value is not SentValue.Null)];

    public override bool IsBrokenBy(SentValue value, SentCall call) => true;
}
