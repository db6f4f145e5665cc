using Harness.Boundaries.Tests.Sending;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>A square picture, and one that lacks a row or a column.</summary>
internal sealed class SquareForm : RuleForm
{
    public override string Words => "square";

    public override IEnumerable<Point> Points =>
    [
        Point.Taken("a square picture", value => value.Looks.Any(look => look.Width == look.Height)),
        Point.Refused("a picture that lacks one row or column to be square", value => value.Looks.Any(look => Math.Abs(look.Width - look.Height) == 1)),
    ];

    public override bool IsBrokenBy(SentValue value, SentCall call) => value.Looks.Any(look => look.Width != look.Height);
}
