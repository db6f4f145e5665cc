namespace Harness.Scenarios.Tests.Patterns;

internal sealed class AllPredicateTests
{
    [TestCase("[{ $is: int }, { $between: [1, 3] }]", "2")]
    [TestCase("[{ $count: 1 }, { a: 1 }]", "{\"a\":1}")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $all: {operand} }}", json), Is.Null);

    [TestCase("[{ $is: int }, { $between: [1, 3] }]", "4", "between 1 and 3", "4")]
    [TestCase("[{ $count: 1 }, { a: 1 }]", "{\"a\":1,\"b\":2}", "1 members", "2: an object: {\"a\":1,\"b\":2}")]
    [TestCase("[{ $is: int }, 2]", "", "a whole number", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $all: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
