using System.Text;
using Harness.Scenarios.Values;

namespace Harness.Scenarios.Tests.Values;

internal sealed class PromptTextsTests
{
    private static IEnumerable<string> Names => PromptTexts.Names.Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Names))]
    public void A_prompt_is_the_same_for_the_same_seed_and_bounded(string name)
    {
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var text = new PromptTexts(seed).Find(name)!;

            Assert.That(new PromptTexts(seed).Find(name), Is.EqualTo(text));
            Assert.That(text, Has.Length.InRange(20, 200));
            Assert.That(text.EnumerateRunes(), Has.None.EqualTo(Rune.ReplacementChar), "a surrogate pair was cut");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Another_seed_gives_another_prompt(string name) =>
        Assert.That(Enumerable.Range(0, 20).Select(seed => new PromptTexts(seed).Find(name)).Distinct().Count(), Is.GreaterThan(10));

    [Test]
    public void Each_prompt_is_in_its_script()
    {
        var prompts = new PromptTexts(5);

        Assert.Multiple(() =>
        {
            Assert.That(prompts.Find("prompt"), Does.Match("^[\\x20-\\x7e]+$"));
            Assert.That(prompts.Find("prompt.chinese")!.Count(c => c is >= '\u4e00' and <= '\u9fff'), Is.GreaterThan(15));
            Assert.That(prompts.Find("prompt.chinese"), Does.Not.Match("[A-Za-z]"));
            Assert.That(prompts.Find("prompt.arabic")!.Count(c => c is >= '\u0600' and <= '\u06ff'), Is.GreaterThan(15));
            Assert.That(prompts.Find("prompt.emoji")!.EnumerateRunes().Count(rune => rune.Value > 0xFFFF), Is.GreaterThan(3));
            Assert.That("'\"\\&<>%".All(mark => prompts.Find("prompt.quotes")!.Contains(mark)), Is.True);
            Assert.That(prompts.Find("prompt.lines"), Does.Contain("\n\t").And.Not.Contain("\r"));
            Assert.That(prompts.Find("prompt.klingon"), Is.Null);
        });
    }

    [TestCase("prompt.letters_1", 1)]
    [TestCase("prompt.letters_1000", 1000)]
    [TestCase("prompt.letters_100000", 100_000)]
    [TestCase("prompt.letters_0", null)]
    [TestCase("prompt.letters_100001", null)]
    [TestCase("prompt.letters_", null)]
    public void A_prompt_has_as_many_letters_as_its_name_says(string name, int? length)
    {
        Assert.That(new PromptTexts(5).Find(name)?.Length, Is.EqualTo(length));
        Assert.That(PromptTexts.IsPrompt(name), Is.EqualTo(length is not null));
    }
}
