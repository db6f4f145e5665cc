using System.Text;

namespace Harness.Scenarios.Tests.Patterns;

internal sealed class DistinctPredicateTests
{
    private const string Fetched = "https://whole.example/a.png";

    [TestCase("opaque")]
    [TestCase("opaque", "see-through", "opaque with alpha", "damaged")]
    public void Is_met_by_pictures_of_their_own(params string[] pictures) => Assert.That(Judge([.. pictures.Select(Base64)]), Is.Null);

    [Test]
    public void A_copy_is_told_with_its_first() =>
        Assert.That(Judge(Base64("opaque"), Base64("see-through"), Base64("opaque")), Is.EqualTo("$.v[2].p: expected a picture of its own, got a copy of the one at $.v[0].p"));

    [Test]
    public void Pictures_count_not_their_addresses() =>
        Assert.That(Judge(Fetched, $"{Fetched}?again"), Is.EqualTo("$.v[1].p: expected a picture of its own, got a copy of the one at $.v[0].p"));

    [Test]
    public void A_picture_in_a_data_url_is_the_same_as_in_base64() =>
        Assert.That(Judge(Base64("opaque"), $"data:image/png;base64,{Base64("opaque")}"), Does.EndWith("a copy of the one at $.v[0].p"));

    [Test]
    public void Addresses_that_are_not_fetched_yet_differ_in_nothing() =>
        Assert.That(Judge("https://later.example/a.png", "https://later.example/a.png"), Is.Null);

    [Test]
    public void What_holds_no_picture_is_told() =>
        Assert.That(Judge(Base64("opaque"), Base64("else")), Is.EqualTo("$.v[1].p: expected a picture, got not a picture: starts with 00 (\"ZWxzZQ==\")"));

    [TestCase("[]", "an empty list")]
    [TestCase("{}", "an object: {}")]
    [TestCase("", "nothing")]
    public void Isn_t_met_by_what_has_no_items(string json, string actual) =>
        Assert.That(Bench.JudgeJson("{ $distinct: p }", json), Is.EqualTo($"$.v: expected a list with at least one item, got {actual}"));

    private static string? Judge(params string[] pictures) =>
        Bench.JudgeJson("{ $distinct: p }", $"[{string.Join(',', pictures.Select(picture => $"{{\"p\":\"{picture}\"}}"))}]");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
