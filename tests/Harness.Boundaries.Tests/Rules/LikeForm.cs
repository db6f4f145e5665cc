using Harness.Boundaries.Tests.Sending;
using Harness.Imaging.Probe;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>A picture like the first one of another parameter, one that lacks a row or a column, and one of another format alone.</summary>
internal sealed class LikeForm(Rule.Like rule) : RuleForm
{
    public override string Words => $"like '{rule.Other}'";

    public override IEnumerable<Point> Points =>
    [
        new($"the size and format of '{rule.Other}'", Outcome.Taken, (value, call) => Compares(value, call, (steps, sameFormat) => steps == 0 && sameFormat)),
        new($"one row or column less than '{rule.Other}'", Outcome.Refused, (value, call) => Compares(value, call, (steps, sameFormat) => steps == 1 && sameFormat)),
        new($"another format than '{rule.Other}', of its size", Outcome.Refused, (value, call) => Compares(value, call, (steps, sameFormat) => steps == 0 && !sameFormat)),
    ];

    public override bool IsBrokenBy(SentValue value, SentCall call) => Compares(value, call, (steps, sameFormat) => steps > 0 || !sameFormat);

    private bool Compares(SentValue value, SentCall call, Func<int, bool, bool> isIt) =>
        call.Find(call.Operation.ParametersByName[rule.Other])?.Pictures.FirstOrDefault() is SentValue.File { Look: { } first }
        && value.Looks.Any(look => isIt(Steps(look, first), look.Format == first.Format));

    private static int Steps(ProbeResult.Picture one, ProbeResult.Picture other) => Math.Abs(one.Width - other.Width) + Math.Abs(one.Height - other.Height);
}
