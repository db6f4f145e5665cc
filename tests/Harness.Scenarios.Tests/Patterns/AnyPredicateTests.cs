namespace Harness.Scenarios.Tests.Patterns;

internal sealed class AnyPredicateTests
{
    [TestCase("[1, { $is: uuid }]", "1")]
    [TestCase("[{ $absent: true }, 5]", "")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $any: {operand} }}", json), Is.Null);

    [TestCase("[1, { $is: uuid }]", "2", "1, or a UUID", "2")]
    [TestCase("[1, 2]", "", "1, or 2", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $any: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
