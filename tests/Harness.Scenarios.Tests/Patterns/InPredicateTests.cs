namespace Harness.Scenarios.Tests.Patterns;

internal sealed class InPredicateTests
{
    [TestCase("[token_mismatched, api_not_implemented]", "\"api_not_implemented\"")]
    [TestCase("[1, null]", "null")]
    [TestCase("[$word]", "\"a.b\"")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $in: {operand} }}", json), Is.Null);

    [TestCase("[a, b]", "\"c\"", "one of \"a\", \"b\"", "\"c\"")]
    [TestCase("[1, null]", "", "one of 1, null", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $in: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
