namespace Harness.Scenarios.Tests.Patterns;

internal sealed class MatchesPredicateTests
{
    [TestCase("'_0\\.png$'", "\"https://a.example/x_0.png\"")]
    [TestCase("'^<{$word}>$'", "\"<a.b>\"")]
    [TestCase("$word", "\"xa.by\"")]
    [TestCase("'^[0-9]{2}$$'", "\"42\"")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $matches: {operand} }}", json), Is.Null);

    [TestCase("'_0\\.png$'", "\"x_0xpng\"", "text that matches /_0\\.png$/", "\"x_0xpng\"")]
    [TestCase("'^<{$word}>$'", "\"<axb>\"", "text that matches /^<a\\.b>$/", "\"<axb>\"")]
    [TestCase("'.'", "5", "text that matches /./", "5")]
    [TestCase("'.'", "", "text that matches /./", "nothing")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $matches: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
