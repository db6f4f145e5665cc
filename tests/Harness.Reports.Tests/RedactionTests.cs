using System.Text;

namespace Harness.Reports.Tests;

public sealed class RedactionTests
{
    private static readonly Redaction Redaction = new([SampleRun.Key]);

    private static IEnumerable<string> Echoes()
    {
        yield return SampleRun.Key;
        yield return $"Incorrect API key: {SampleRun.Key}!";
        yield return $"?key={Uri.EscapeDataString(SampleRun.Key)}&x";
        yield return "\"sk-secret\\u002Bkey/0123456789\"";
        yield return Convert.ToHexStringLower(Encoding.UTF8.GetBytes(SampleRun.Key));
        foreach (var before in (string[])["", "B", "Be", "Bearer "])
        {
            var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{SampleRun.Key} and more"));
            yield return base64;
            yield return base64.Replace('+', '-').Replace('/', '_');
        }
        yield return $"cut {SampleRun.Key[..10]}… (99 characters)";
    }

    [TestCaseSource(nameof(Echoes))]
    public void An_echoed_key_is_taken_out(string text)
    {
        var redacted = Redaction.Apply(text);
        Assert.That(redacted, Does.Contain(Redaction.Mark));
        Assert.That(redacted, Does.Not.Contain("secret").And.Not.Contain(Convert.ToBase64String("secret"u8)[..6]));
    }

    [Test]
    public void Other_text_stays() => Assert.That(Redaction.Apply("a secret… kept sk-"), Is.EqualTo("a secret… kept sk-"));

    [TestCase("")]
    [TestCase("a")]
    [TestCase("the")]
    public void A_key_too_short_to_be_one_does_not_ruin_the_report(string key) =>
        Assert.That(new Redaction([key]).Apply("the cat sat"), Is.EqualTo("the cat sat"));

    [Test]
    public void The_longer_of_two_keys_goes_whole() =>
        Assert.That(new Redaction(["sk-abc", "sk-abc-def"]).Apply("sk-abc-def, sk-abc"), Is.EqualTo("[key], [key]"));
}
