using System.Globalization;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$between: [0, 100]</c> or <c>[$made, null]</c>: a number between the two, both included; null leaves an end open.</summary>
internal sealed record BetweenPredicate(SourceSpan At, ValueTemplate? Least, ValueTemplate? Most) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is not YamlNode.Sequence { Items: [var low, var high] } || !IsEnd(low) || !IsEnd(high) || (low is YamlNode.Null && high is YamlNode.Null))
        {
            reader.Report(operand, "'$between' is a list of two numbers: [least, most]; null leaves one end open");
            return null;
        }
        if (low is YamlNode.Number least && high is YamlNode.Number most && Read(least.Literal) > Read(most.Literal))
            reader.Report(operand, "'$between' holds for no number: its least is larger than its most");
        return new BetweenPredicate(operand.At, End(low, reader), End(high, reader));
    }

    public override Difference? Judge(Place seen, JudgingContext context) =>
        seen.Number is { } text && Read(text) is { } number && IsWithin(number, context.Variables) ? null : seen.Differs(Describe(context.Variables), At);

    public override string Describe(IScope scope) => (Least, Most) switch
    {
        (null, { } most) => $"at most {Shown(most, scope)}",
        ({ } least, null) => $"at least {Shown(least, scope)}",
        var (least, most) => $"between {Shown(least!, scope)} and {Shown(most!, scope)}",
    };

    // No number lies beyond a variable that holds none.
    private bool IsWithin(double number, IScope scope) =>
        (Least is null || number >= Read(Least.FillText(scope))) && (Most is null || number <= Read(Most.FillText(scope)));

    private static bool IsEnd(YamlNode node) => node is YamlNode.Number or YamlNode.Null || node is YamlNode.Text { Value: var text } && TemplateText.WholeVariable(text) is not null;

    private static ValueTemplate? End(YamlNode node, PatternReader reader) => node is YamlNode.Null ? null : reader.Template(node);

    private static string Shown(ValueTemplate end, IScope scope) =>
        Read(end.FillText(scope)) is { } number ? number.ToString(CultureInfo.InvariantCulture) : Judging.Shown.Plain(end.FillText(scope));

    private static double? Read(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
