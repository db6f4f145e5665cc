namespace Harness.Scenarios.Tests.Patterns;

internal sealed class CountPredicateTests
{
    [TestCase("2", "[1,2]")]
    [TestCase("0", "[]")]
    [TestCase("1", "{\"a\":1}")]
    [TestCase("{ $between: [1, 3] }", "[1,2,3]")]
    [TestCase("{ $in: [1, 3] }", "[1]")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $count: {operand} }}", json), Is.Null);

    [TestCase("2", "[1]", "2 items", "1: a list of 1: [1]")]
    [TestCase("{ $between: [1, 3] }", "[]", "between 1 and 3 items", "0: an empty list")]
    [TestCase("1", "{}", "1 members", "0: an object: {}")]
    [TestCase("1", "\"a\"", "a list or object of 1", "\"a\"")]
    [TestCase("0", "", "a list or object of 0", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $count: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
