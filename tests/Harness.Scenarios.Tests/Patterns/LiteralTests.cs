namespace Harness.Scenarios.Tests.Patterns;

internal sealed class LiteralTests
{
    [TestCase("0", "0")]
    [TestCase("0", "0.0")]
    [TestCase("0", "-0")]
    [TestCase("100", "1e2")]
    [TestCase("0.1", "1E-1")]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567890.0")]
    [TestCase("text", "\"text\"")]
    [TestCase("no", "\"no\"")]
    [TestCase("16:9", "\"16:9\"")]
    [TestCase("\"\\u00e9\"", "\"\\u00e9\"")]
    [TestCase("true", "true")]
    [TestCase("null", "null")]
    [TestCase("[]", "[]")]
    [TestCase("[1, [2]]", "[1, [2.0]]")]
    [TestCase("{}", "{\"a\": 1}")]
    [TestCase("{ a: 1 }", "{\"b\": 2, \"a\": 1}")]
    [TestCase("$$5", "\"$5\"")]
    [TestCase("{ $$a: 1 }", "{\"$a\": 1}")]
    [TestCase("$word", "\"a.b\"")]
    [TestCase("\"<{$word}>\"", "\"<a.b>\"")]
    public void A_value_that_is_the_same_is_met(string pattern, string json) => Assert.That(Bench.JudgeJson(pattern, json), Is.Null);

    [TestCase("0", "\"0\"", "$.v: expected 0, got \"0\"")]
    [TestCase("0", "1e-400", "$.v: expected 0, got 1e-400")]
    [TestCase("9007199254740993", "9007199254740992", "$.v: expected 9007199254740993, got 9007199254740992")]
    [TestCase("0", "false", "$.v: expected 0, got false")]
    [TestCase("0", "null", "$.v: expected 0, got null")]
    [TestCase("0", "", "$.v: expected 0, got nothing")]
    [TestCase("null", "", "$.v: expected null, got nothing")]
    [TestCase("text", "\"Text\"", "$.v: expected \"text\", got \"Text\"")]
    [TestCase("\"\\u00e9\"", "\"e\\u0301\"", "$.v: expected \"é\", got \"e\u0301\"")]
    [TestCase("text", "\"te\\u202ext\\u001b[2J\"", "$.v: expected \"text\", got \"te\\u202ext\\u001b[2J\"")]
    [TestCase("true", "\"true\"", "$.v: expected true, got \"true\"")]
    [TestCase("[1]", "[1, 2]", "$.v: expected a list of 1, got a list of 2: [1, 2]")]
    [TestCase("[1, 2]", "[2, 1]", "$.v[0]: expected 1, got 2")]
    [TestCase("[]", "{}", "$.v: expected a list of 0, got an object: {}")]
    [TestCase("{ a: { b: [1] } }", "{\"a\": {\"b\": [7]}}", "$.v.a.b[0]: expected 1, got 7")]
    [TestCase("{ a: 1 }", "[1]", "$.v: expected an object with a, got a list of 1: [1]")]
    [TestCase("{ a: 1 }", "{}", "$.v.a: expected 1, got nothing")]
    [TestCase("$word", "\"axb\"", "$.v: expected \"a.b\", got \"axb\"")]
    public void A_value_that_differs_is_told_with_its_place(string pattern, string json, string difference) =>
        Assert.That(Bench.JudgeJson(pattern, json), Is.EqualTo(difference));

    [Test]
    public void Only_the_beginning_of_a_long_value_is_shown()
    {
        var difference = Bench.JudgeJson("short", $"\"{new string('x', 5_000_000)}\"");

        Assert.That(difference, Has.Length.LessThan(400).And.EndsWith("x… (5,000,000 characters)\""));
    }
}
