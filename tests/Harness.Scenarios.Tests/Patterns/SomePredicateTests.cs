namespace Harness.Scenarios.Tests.Patterns;

internal sealed class SomePredicateTests
{
    [TestCase("2", "[1,2]")]
    [TestCase("{ type: picture }", "[null,{\"type\":\"text\"},{\"type\":\"picture\"}]")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $some: {operand} }}", json), Is.Null);

    [TestCase("2", "[1,3]", "a list where one is 2", "a list of 2: [1,3]")]
    [TestCase("2", "[]", "a list where one is 2", "an empty list")]
    [TestCase("2", "2", "a list where one is 2", "2")]
    [TestCase("2", "", "a list where one is 2", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $some: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
