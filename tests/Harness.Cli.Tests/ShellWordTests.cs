using Harness.Cli.Commands;

namespace Harness.Cli.Tests;

public sealed class ShellWordTests
{
    [TestCase("sk-any", "sk-any")]
    [TestCase("", "''")]
    [TestCase("a b", "'a b'")]
    [TestCase("$HOME `ls`", "'$HOME `ls`'")]
    [TestCase("it's", "'it'\\''s'")]
    public void A_text_is_one_word(string text, string word) => Assert.That(ShellWord.Of(text), Is.EqualTo(word));
}
