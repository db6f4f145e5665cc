namespace Harness.Scenarios.Tests.Patterns;

internal sealed class NotPredicateTests
{
    [TestCase("5", "6")]
    [TestCase("{ $is: int }", "5.5")]
    [TestCase("null", "0")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $not: {operand} }}", json), Is.Null);

    [TestCase("5", "5.0", "not 5", "5.0")]
    [TestCase("5", "", "not 5", "nothing")]
    [TestCase("{ $absent: true }", "", "not nothing", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $not: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
