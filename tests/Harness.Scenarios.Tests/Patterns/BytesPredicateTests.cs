namespace Harness.Scenarios.Tests.Patterns;

internal sealed class BytesPredicateTests
{
    [TestCase("3", "\"AAEC\"")]
    [TestCase("{ $between: [1, 2] }", "\"AA==\"")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $bytes: {operand} }}", json), Is.Null);

    [TestCase("3", "\"AA==\"", "base64 of 3 bytes", "base64 of 1 bytes")]
    [TestCase("3", "\"A!==\"", "base64 of 3 bytes", "\"A!==\"")]
    [TestCase("0", "", "base64 of 0 bytes", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $bytes: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
