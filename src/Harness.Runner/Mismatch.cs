using Harness.Spec;

namespace Harness.Runner;

/// <summary>
/// How what was seen differs from what was promised: one line each for <paramref name="Expected"/> and <paramref name="Actual"/>,
/// where in the answer (<c>$.data[0].url</c>, <c>status</c>, <c>header x-request-id</c>), and the line of YAML that expects it.
/// The texts come from hostile servers: bounded in length, control characters escaped.
/// </summary>
public sealed record Mismatch(string Expected, string Actual, string Where, SourceSpan At);
