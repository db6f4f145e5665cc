using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations;

/// <summary><c>within: 5s</c>: the whole answer came in that time.</summary>
public sealed record AnsweredWithin(SourceSpan At, TimeSpan Limit) : Expectation(At)
{
    /// <inheritdoc/>
    public override bool Asserts => false;

    internal static Expectation? Parse(YamlNode operand, PatternReader reader) =>
        reader.Duration(operand, "within") is { } limit ? new AnsweredWithin(operand.At, limit) : null;

    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context)
    {
        var elapsed = ((Seen.Answer)seen).Elapsed;
        return elapsed <= Limit ? null : new Difference($"an answer within {Milliseconds(Limit)}", $"it took {Milliseconds(elapsed)}", "time", At);
    }

    private static string Milliseconds(TimeSpan time) => $"{Shown.Number((long)time.TotalMilliseconds)} ms";
}
