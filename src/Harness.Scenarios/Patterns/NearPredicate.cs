using System.Globalization;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$near: { to: 1056, by: 10 }</c> or <c>by: 3%</c>: a number that differs from <c>to</c> by no more.</summary>
internal sealed record NearPredicate(SourceSpan At, double To, double By) : Predicate(At)
{
    private const string Form = "'$near' is a number and how far from it: { to: 100, by: 5 } or { to: 100, by: 3% }";

    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is not YamlNode.Mapping)
        {
            reader.Report(operand, Form);
            return null;
        }
        var map = MappingReader.Open(operand, "$near", reader.Diagnostics);
        var (to, by) = (map.Require("to"), map.Require("by"));
        map.RefuseTheRest();
        if (to is null || by is null)
            return null;
        if (to is YamlNode.Number number && Tolerance(by, Read(number.Literal)) is { } tolerance and >= 0)
            return new NearPredicate(operand.At, Read(number.Literal), tolerance);
        reader.Report(operand, Form);
        return null;
    }

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        if (seen.Number is not { } text || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return seen.Differs(Describe(context.Variables), At);
        return Math.Abs(number - To) <= By ? null : seen.Differs(Describe(context.Variables), At);
    }

    public override string Describe(IScope scope) => string.Create(CultureInfo.InvariantCulture, $"{To} ± {By}");

    private static double? Tolerance(YamlNode node, double to) => node switch
    {
        YamlNode.Number number => Read(number.Literal),
        YamlNode.Text { Value: ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', .., '%'] } text
            when double.TryParse(text.Value[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) => Math.Abs(to) * percent / 100,
        _ => null,
    };

    private static double Read(string literal) => double.Parse(literal, CultureInfo.InvariantCulture);
}
