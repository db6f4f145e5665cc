using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations;

/// <summary><c>body: empty</c> or <c>body: json</c>: what kind of body there is, whatever it holds.</summary>
public sealed record BodyIs(SourceSpan At, string Word) : Expectation(At)
{
    private static readonly string[] Words = ["empty", "json"];

    internal static Expectation? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is YamlNode.Text { Value: var word } && Words.Contains(word))
            return new BodyIs(operand.At, word);
        if (operand is YamlNode.Text { Value: ['$', ..] })
            return new BodyEquals(operand.At, reader.Template(operand));
        reader.Report(operand, $"'body' is followed by a variable such as $image.apple_png or by one word; known: {string.Join(", ", Words)}");
        return null;
    }

    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context) => Word == "json"
        ? JsonBody.Judge(seen, At, _ => null)
        : seen.Body.IsEmpty ? null : new Difference("an empty body", $"{Shown.Number(seen.Body.Length)} bytes", "body", At);
}
