using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$bytes: { $between: [1, 50000] }</c>: base64 that decodes to so many bytes.</summary>
internal sealed record BytesPredicate(SourceSpan At, JsonPattern Count) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader) =>
        reader.NumberPattern(operand, "$bytes") is { } count ? new BytesPredicate(operand.At, count) : null;

    public override Difference? Judge(Place seen, JudgingContext context)
    {
        if (seen.Text is not { } text || Base64Text.Decode(text) is not { } bytes)
            return seen.Differs(Describe(context.Variables), At);
        return Count.Judge(NumberPlace.Of(seen.Path, bytes.Length), context) is null
            ? null
            : seen.Differs(Describe(context.Variables), $"base64 of {Shown.Number(bytes.Length)} bytes", At);
    }

    public override string Describe(IScope scope) => $"base64 of {Count.Describe(scope)} bytes";
}
