using Harness.Spec;

namespace Harness.Scenarios.Judging;

/// <summary>
/// How what was seen differs from what is expected: one line each, where in the answer (<c>$.data[0].url</c>, <c>status</c>), and the
/// line of YAML that expects it. Bounded in length, control characters escaped.
/// </summary>
public sealed record Difference(string Expected, string Actual, string Where, SourceSpan At)
{
    /// <summary>Why it says nothing about the promise (the rest of a stream wasn't waited for), or null where it does.</summary>
    public string? WhyUnjudged { get; init; }
}
