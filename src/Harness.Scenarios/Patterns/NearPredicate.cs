using System.Globalization;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary>
/// <c>$near: { to: 1056, by: 10 }</c> or <c>by: 3%</c>: a number that differs from <c>to</c> by no more. <c>to</c> may be a variable, and <c>plus</c>
/// is added to it: <c>{ to: $made, plus: 3600, by: 5 }</c>.
/// </summary>
internal sealed record NearPredicate(SourceSpan At, ValueTemplate To, ValueTemplate? Plus, double By, double Percent) : Predicate(At)
{
    private const string Form = "'$near' is a number or variable and how far from it: { to: 100, by: 5 }, { to: 100, by: 3% } or { to: $made, plus: 60, by: 5 }";

    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is not YamlNode.Mapping)
        {
            reader.Report(operand, Form);
            return null;
        }
        var map = MappingReader.Open(operand, "$near", reader.Diagnostics);
        var (to, by, plus) = (map.Require("to"), map.Require("by"), map.Take("plus"));
        map.RefuseTheRest();
        if (to is null || by is null)
            return null;
        if (IsNumber(to) && (plus is null || IsNumber(plus)) && Tolerance(by) is var (absolute, percent))
            return new NearPredicate(operand.At, reader.Template(to), plus is null ? null : reader.Template(plus), absolute, percent);
        reader.Report(operand, Form);
        return null;
    }

    public override Difference? Judge(Place seen, JudgingContext context) =>
        Read(seen.Number) is { } number && Target(context.Variables) is { } target && Math.Abs(number - target) <= Margin(target)
            ? null
            : seen.Differs(Describe(context.Variables), At);

    public override string Describe(IScope scope) => Target(scope) is { } target
        ? string.Create(CultureInfo.InvariantCulture, $"{target} ± {Margin(target)}")
        : $"a number near {Shown.Plain(To.FillText(scope))}, which is none";

    // Null where a variable holds no number.
    private double? Target(IScope scope) => Read(To.FillText(scope)) + (Plus is null ? 0 : Read(Plus.FillText(scope)));

    private double Margin(double target) => By + Math.Abs(target) * Percent / 100;

    private static bool IsNumber(YamlNode node) => node is YamlNode.Number || (node is YamlNode.Text { Value: var text } && TemplateText.WholeVariable(text) is not null);

    private static (double By, double Percent)? Tolerance(YamlNode node) => node switch
    {
        YamlNode.Number number when Read(number.Literal) is { } value and >= 0 => (value, 0),
        YamlNode.Text { Value: ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', .., '%'] } text
            when double.TryParse(text.Value[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) => (0, percent),
        _ => null,
    };

    private static double? Read(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
