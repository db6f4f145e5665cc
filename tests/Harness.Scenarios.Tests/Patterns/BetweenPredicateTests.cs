namespace Harness.Scenarios.Tests.Patterns;

internal sealed class BetweenPredicateTests
{
    [TestCase("[0, 100]", "0")]
    [TestCase("[0, 100]", "1e2")]
    [TestCase("[0, null]", "1e300")]
    [TestCase("[null, -1]", "-1.5")]
    [TestCase("[$seven, null]", "7")]
    [TestCase("[6, $seven]", "6.5")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $between: {operand} }}", json), Is.Null);

    [TestCase("[0, 100]", "100.5", "between 0 and 100", "100.5")]
    [TestCase("[0, 100]", "-1", "between 0 and 100", "-1")]
    [TestCase("[0, null]", "-0.1", "at least 0", "-0.1")]
    [TestCase("[null, 5]", "6", "at most 5", "6")]
    [TestCase("[$seven, null]", "6", "at least 7", "6")]
    [TestCase("[$word, null]", "6", "at least a.b", "6")]
    [TestCase("[0, 100]", "\"5\"", "between 0 and 100", "\"5\"")]
    [TestCase("[0, 100]", "", "between 0 and 100", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $between: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
