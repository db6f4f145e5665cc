namespace Harness.Scenarios.Tests.Patterns;

internal sealed class FewerBytesPredicateTests
{
    // The bench's variable $four is base64 of three bytes.
    [TestCase("\"AA==\"")]
    [TestCase("\"AAA=\"")]
    public void Is_met(string json) => Assert.That(Bench.JudgeJson("{ $fewer-bytes-than: $four }", json), Is.Null);

    [TestCase("\"AAEC\"", "base64 of fewer than 3 bytes", "base64 of 3 bytes")]
    [TestCase("\"AAECAA==\"", "base64 of fewer than 3 bytes", "base64 of 4 bytes")]
    [TestCase("\"A!==\"", "base64 of fewer bytes than another", "\"A!==\"")]
    [TestCase("5", "base64 of fewer bytes than another", "5")]
    [TestCase("", "base64 of fewer bytes than another", "nothing")]
    public void Isn_t_met(string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson("{ $fewer-bytes-than: $four }", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));

    [Test]
    public void Isn_t_met_beside_what_is_no_base64() => Assert.That(
        Bench.JudgeJson("{ $fewer-bytes-than: $word }", "\"AA==\""),
        Is.EqualTo("$.v: expected base64 of fewer bytes than another, got \"AA==\", to be compared with a text that is no base64"));
}
