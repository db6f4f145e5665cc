using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Patterns;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations;

/// <summary><c>json: pattern</c>: the body is JSON, says so in its content type, and is like the pattern.</summary>
public sealed record JsonMatches(SourceSpan At, JsonPattern Pattern) : Expectation(At)
{
    internal static Expectation? Parse(YamlNode operand, PatternReader reader) => new JsonMatches(operand.At, reader.Pattern(operand));

    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context) => JsonBody.Judge(seen, At, root => Pattern.Judge(root, context));
}
