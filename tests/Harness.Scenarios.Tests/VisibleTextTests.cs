namespace Harness.Scenarios.Tests;

public sealed class VisibleTextTests
{
    [TestCase("plain", "plain")]
    [TestCase("中文 👩‍💻 é", "中文 👩‍💻 é")]
    [TestCase("a\nb\r\tc", "a\\nb\\r\\tc")]
    [TestCase("\u001b[31mred", "\\u001b[31mred")]
    [TestCase("\0\u0085\u009b", "\\u0000\\u0085\\u009b")]
    [TestCase("abc\u202edef", "abc\\u202edef")]
    [TestCase("\u2066x\u2069\u200b\ufeff", "\\u2066x\\u2069\\u200b\\ufeff")]
    [TestCase("\u2028\u2029", "\\u2028\\u2029")]
    [TestCase("\U000E0041", "\\U000e0041")]
    public void What_a_reader_could_not_see_is_written_as_an_escape(string text, string shown) =>
        Assert.That(VisibleText.OneLine(text, 100), Is.EqualTo(shown));

    [Test]
    public void A_lone_surrogate_is_written_as_an_escape() =>
        Assert.That(VisibleText.OneLine("a" + (char)0xD800 + "b" + (char)0xDC00, 100), Is.EqualTo("a\\ud800b\\udc00"));

    [Test]
    public void A_long_text_is_bounded_and_says_how_long_it_was() =>
        Assert.That(VisibleText.OneLine(new string('x', 1_000_000), 10), Is.EqualTo("xxxxxxxxxx… (1,000,000 characters)"));
}
