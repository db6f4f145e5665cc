using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$fewer-bytes-than: $first</c>: base64 that decodes to fewer bytes than other base64, which an earlier answer held.</summary>
internal sealed record FewerBytesPredicate(SourceSpan At, ValueTemplate Other) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is YamlNode.Text { Value: var text } && TemplateText.WholeVariable(text) is not null)
            return new FewerBytesPredicate(operand.At, reader.Template(operand));
        reader.Report(operand, "'$fewer-bytes-than' is followed by a variable that holds base64, captured from an earlier answer");
        return null;
    }

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        if (BytesOf(Other.Fill(context.Variables).AsText) is not { } most)
            return seen.Differs(Describe(context.Variables), $"{Shown.Json(seen.Value)}, to be compared with a text that is no base64", At);
        if (BytesOf(seen.Text) is not { } bytes)
            return seen.Differs(Describe(context.Variables), At);
        return bytes < most ? null : seen.Differs($"base64 of fewer than {Shown.Number(most)} bytes", $"base64 of {Shown.Number(bytes)} bytes", At);
    }

    public override string Describe(IScope scope) => "base64 of fewer bytes than another";

    private static int? BytesOf(string? text) => text is null ? null : Base64Text.Decode(text)?.Length;
}
