using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>A picture of every format, and a picture of another one.</summary>
internal sealed class FormatsForm(Rule.Formats rule) : RuleForm
{
    public override string Words => $"formats {string.Join(", ", rule.Names)}";

    public override IEnumerable<Point> Points =>
    [
        .. rule.Names.Select(name => Point.Taken($"a {name}", value => FormatsOf(value).Contains(name))),
        Point.Refused("a picture of another format", value => FormatsOf(value).Except(rule.Names).Any()),
    ];

    public override bool IsBrokenBy(SentValue value, SentCall call) => value.Pictures.OfType<SentValue.File>().Any(file => file.Look is null) || FormatsOf(value).Except(rule.Names).Any();

    private static IEnumerable<string> FormatsOf(SentValue value) => value.Looks.Select(look => look.Format.ToString().ToLowerInvariant());
}
