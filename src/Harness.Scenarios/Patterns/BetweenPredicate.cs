using System.Globalization;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$between: [0, 100]</c>: a number between the two, both included; null leaves an end open.</summary>
internal sealed record BetweenPredicate(SourceSpan At, double? Least, double? Most) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is not YamlNode.Sequence { Items: [var low, var high] } || !IsEnd(low) || !IsEnd(high) || (low is YamlNode.Null && high is YamlNode.Null))
        {
            reader.Report(operand, "'$between' is a list of two numbers: [least, most]; null leaves one end open");
            return null;
        }
        var (least, most) = (End(low), End(high));
        if (least > most)
            reader.Report(operand, "'$between' holds for no number: its least is larger than its most");
        return new BetweenPredicate(operand.At, least, most);
    }

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        if (seen.Number is not { } text || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return seen.Differs(Describe(context.Variables), At);
        return number < Least || number > Most ? seen.Differs(Describe(context.Variables), At) : null;
    }

    public override string Describe(IScope scope) => (Least, Most) switch
    {
        (null, var most) => string.Create(CultureInfo.InvariantCulture, $"at most {most}"),
        (var least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
        var (least, most) => string.Create(CultureInfo.InvariantCulture, $"between {least} and {most}"),
    };

    private static bool IsEnd(YamlNode node) => node is YamlNode.Number or YamlNode.Null;

    private static double? End(YamlNode node) => node is YamlNode.Number number ? double.Parse(number.Literal, CultureInfo.InvariantCulture) : null;
}
