namespace Harness.Scenarios.Tests.Patterns;

internal sealed class NearPredicateTests
{
    [TestCase("{ to: 100, by: 5 }", "105")]
    [TestCase("{ to: 100, by: 3% }", "97")]
    [TestCase("{ to: 0, by: 0 }", "0")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $near: {operand} }}", json), Is.Null);

    [TestCase("{ to: 100, by: 5 }", "105.1", "100 ± 5", "105.1")]
    [TestCase("{ to: 200, by: 1.5% }", "196", "200 ± 3", "196")]
    [TestCase("{ to: 200, by: 3 }", "\"200\"", "200 ± 3", "\"200\"")]
    [TestCase("{ to: 200, by: 3 }", "", "200 ± 3", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $near: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
