using System.Text.RegularExpressions;
using Harness.Spec.OpenApi;
using Harness.Spec.Operations;

namespace Harness.Spec.Tests.OpenApi;

public sealed class RuleFormTests
{
    public static IEnumerable<TestCaseData> Rules()
    {
        yield return Row(new Rule.OneOf(["low", ""]), """{"enum":["low",""]}""", "`low` or an empty text");
        yield return Row(new Rule.Range(1, 10), """{"minimum":1,"maximum":10}""", "from 1 to 10");
        yield return Row(new Rule.Range(100, 100), """{"minimum":100,"maximum":100}""", "100");
        yield return Row(new Rule.Length(1, 32000), """{"minLength":1,"maxLength":32000}""", "1 to 32000 characters");
        yield return Row(new Rule.Count(1, 1), "{}", "one picture");
        yield return Row(new Rule.Count(0, 16), "{}", "up to 16 pictures");
        yield return Row(new Rule.Count(2, 16), "{}", "2 to 16 pictures");
        yield return Row(new Rule.Count(2, 2), "{}", "2 pictures");
        yield return Row(new Rule.FileBytes(50), "{}", "files of at most 50 bytes");
        yield return Row(new Rule.Forbidden(), "{}", "not taken");
        yield return Row(new Rule.Formats(["png", "webp"]), "{}", "files that are `png` or `webp` by their bytes");
        yield return Row(new Rule.Square(), "{}", "as wide as high");
        yield return Row(new Rule.Like("image"), "{}", "of the size and format of the first of `image`");
        yield return Row(new Rule.Alpha(), "{}", "with an alpha channel");
        yield return Row(new Rule.Ratio(["auto", ""]), """{"pattern":"^(?:|auto|[1-9][0-9]?:[1-9][0-9]?)$"}""", "`auto`, an empty text or a ratio `WIDTH:HEIGHT` of whole numbers up to 99, such as `16:9`");
        yield return Row(
            new Rule.Size([], null, null, null, null, null, []),
            """{"pattern":"^(?:[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$"}""",
            "`WIDTHxHEIGHT` in pixels");
        yield return Row(
            new Rule.Size(["auto"], 16, 3840, 9, 99, 3, ["7x7", "5x5"]),
            """{"pattern":"^(?:auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$"}""",
            "`auto` or `WIDTHxHEIGHT` in pixels, where both edges are multiples of 16, the long edge has at most 3840 pixels, there are at least 9 pixels in all, "
                + "there are at most 99 pixels in all and the long edge is at most 3 times the short one; beyond these limits also `5x5` and `7x7`");
    }

    [TestCaseSource(nameof(Rules))]
    public void A_rule_has_keywords_and_words(Rule rule, string keywords, string words)
    {
        var form = RuleForm.Of(rule);

        Assert.That(form.Keywords.ToJsonString(), Is.EqualTo(keywords));
        Assert.That(form.InWords, Is.EqualTo(words));
    }

    [Test]
    public void Every_kind_of_rule_is_covered()
    {
        var covered = Rules().Select(row => row.Arguments[0]!.GetType()).Distinct();

        Assert.That(covered, Is.EquivalentTo(typeof(Rule).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Rule)))));
    }

    [Test]
    public void A_word_with_signs_of_an_expression_means_itself()
    {
        var pattern = (string)RuleForm.Of(new Rule.Ratio(["a+b (c)"])).Keywords["pattern"]!;

        Assert.That(Regex.IsMatch("a+b (c)", pattern) && !Regex.IsMatch("aab c", pattern));
    }

    private static TestCaseData Row(Rule rule, string keywords, string words) => new TestCaseData(rule, keywords, words).SetArgDisplayNames(rule.GetType().Name, words);
}
