using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations;

/// <summary><c>method: POST</c>: how a delivery was made.</summary>
public sealed record MethodIs(SourceSpan At, string Method) : Expectation(At)
{
    internal static Expectation? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is YamlNode.Text { Value: var method } && RequestParser.IsMethod(method))
            return new MethodIs(operand.At, method);
        reader.Report(operand, "a method is a word in upper case, such as POST");
        return null;
    }

    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context)
    {
        var method = ((Seen.Delivery)seen).Method;
        return method == Method ? null : new Difference(Method, Shown.Plain(method), "method", At);
    }
}
