namespace Harness.Scenarios.Tests.Patterns;

internal sealed class NearPredicateTests
{
    [TestCase("{ to: 100, by: 5 }", "105")]
    [TestCase("{ to: 100, by: 3% }", "97")]
    [TestCase("{ to: 0, by: 0 }", "0")]
    [TestCase("{ to: $seven, by: 1 }", "8")]
    [TestCase("{ to: $seven, plus: 3600, by: 2 }", "3605")]
    [TestCase("{ to: 100, plus: $seven, by: 10% }", "97")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $near: {operand} }}", json), Is.Null);

    [TestCase("{ to: 100, by: 5 }", "105.1", "100 ± 5", "105.1")]
    [TestCase("{ to: 200, by: 1.5% }", "196", "200 ± 3", "196")]
    [TestCase("{ to: 200, by: 3 }", "\"200\"", "200 ± 3", "\"200\"")]
    [TestCase("{ to: 200, by: 3 }", "", "200 ± 3", "nothing")]
    [TestCase("{ to: $seven, plus: 3600, by: 2 }", "3610", "3607 ± 2", "3610")]
    [TestCase("{ to: $word, by: 2 }", "3", "a number near a.b, which is none", "3")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $near: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
