namespace Harness.Scenarios.Tests.Patterns;

internal sealed class AbsentPredicateTests
{
    [TestCase("true", "")]
    [TestCase("false", "null")]
    [TestCase("false", "0")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $absent: {operand} }}", json), Is.Null);

    [TestCase("true", "null", "nothing", "null")]
    [TestCase("true", "\"x\"", "nothing", "\"x\"")]
    [TestCase("false", "", "any value", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $absent: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
