using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$matches: "{$task}.*_0\\.png$"</c>: a text in which a regular expression is found; what variables hold is matched literally.</summary>
internal sealed record MatchesPredicate(SourceSpan At, ImmutableArray<TextPart> Parts) : Predicate(At)
{
    // NonBacktracking takes time linear in the text, whatever the expression and whoever wrote the text.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    // A picture in base64 can be captured; to build an expression of one would take minutes.
    private const int LongestExpression = 64 * 1024;

    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is not YamlNode.Text { Value.Length: > 0 } text)
        {
            reader.Report(operand, $"'$matches' is followed by a regular expression in quotes, not {operand.Kind}");
            return null;
        }
        var parts = reader.TextParts(text);
        try
        {
            _ = new Regex(Expression(parts, _ => "x"), Options);
        }
        // RegexParseException for its grammar, NotSupportedException for look-around and back references.
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            reader.Report(operand, $"this isn't a regular expression of the kind that runs in linear time: {error.Message}");
            return null;
        }
        return new MatchesPredicate(operand.At, parts);
    }

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        if (seen.Text is not { } text)
            return seen.Differs(Describe(context.Variables), At);
        // The expression itself was tried when it was read: a variable that a server filled makes it too large.
        const string TooLong = "a captured text that is too long to be looked for";
        var expression = ExpressionFor(context.Variables);
        if (expression.Length > LongestExpression)
            return seen.Differs(Describe(context.Variables), TooLong, At);
        try
        {
            return new Regex(expression, Options).IsMatch(text) ? null : seen.Differs(Describe(context.Variables), At);
        }
        catch (NotSupportedException)
        {
            return seen.Differs(Describe(context.Variables), TooLong, At);
        }
    }

    public override string Describe(IScope scope) => $"text that matches /{Shown.Plain(ExpressionFor(scope))}/";

    private string ExpressionFor(IScope scope) =>
        Expression(Parts, name => Regex.Escape(new ValueTemplate.Variable(At, name).FillText(scope)));

    private static string Expression(ImmutableArray<TextPart> parts, Func<string, string> fill) =>
        string.Concat(parts.Select(part => part switch
        {
            TextPart.Literal literal => literal.Characters,
            TextPart.Variable variable => fill(variable.Name),
            _ => "",
        }));
}
