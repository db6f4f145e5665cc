using Harness.Boundaries.Tests.Sending;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>A picture with an alpha channel, and one without.</summary>
internal sealed class AlphaForm : RuleForm
{
    public override string Words => "alpha channel";

    public override IEnumerable<Point> Points =>
    [
        Point.Taken("a picture with an alpha channel", value => value.Looks.Any(look => look.HasAlpha)),
        Point.Refused("a picture without an alpha channel", value => value.Looks.Any(look => !look.HasAlpha)),
    ];

    public override bool IsBrokenBy(SentValue value, SentCall call) => value.Looks.Any(look => !look.HasAlpha);
}
