using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>The sizes of files around the limit, in bytes.</summary>
internal sealed class FileBytesForm(Rule.FileBytes rule) : RuleForm
{
    public override string Words => $"at most {rule.Most} bytes a file";

    public override IEnumerable<Point> Points => NumberPoints.Around(null, rule.Most, " bytes", LargestOf);

    public override bool IsBrokenBy(SentValue value, SentCall call) => LargestOf(value) > rule.Most;

    private static long? LargestOf(SentValue value) => value.Pictures.OfType<SentValue.File>().Select(file => (long?)file.Length).Max();
}
