using Harness.Spec.Conditions;

namespace Harness.Spec.Tokens;

/// <summary>
/// How tokens are counted under a condition: <paramref name="Output"/> for each picture of the answer, <paramref name="Partial"/> more for each
/// partial picture that is delivered, <paramref name="Input"/> for each picture of the request. A null counts nothing.
/// </summary>
public sealed record TokenRow(Condition When, OutputTokens? Output, int Partial, InputTokens? Input);
