namespace Harness.Scenarios.Tests.Patterns;

internal sealed class EachPredicateTests
{
    [TestCase("{ $is: int }", "[1,2]")]
    [TestCase("{ url: { $is: url } }", "[{\"url\":\"https://a.example\"}]")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $each: {operand} }}", json), Is.Null);

    [TestCase("1", "[]", "a list with at least one item", "an empty list")]
    [TestCase("1", "", "a list with at least one item", "nothing")]
    [TestCase("1", "{}", "a list with at least one item", "an object: {}")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $each: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
