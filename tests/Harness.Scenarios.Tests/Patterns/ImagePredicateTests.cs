using System.Text;

namespace Harness.Scenarios.Tests.Patterns;

internal sealed class ImagePredicateTests
{
    [TestCase("{}", "opaque")]
    [TestCase("{ format: png, size: 64x32, alpha: false, aspect: 2:1, whole: true }", "opaque")]
    [TestCase("{ format: { $in: [png, webp] }, size: { width: { $between: [50, 100] } }, alpha: true }", "see-through")]
    [TestCase("{ transparent: true }", "see-through")]
    [TestCase("{ transparent: false }", "opaque")]
    [TestCase("{ transparent: false, alpha: true }", "opaque with alpha")]
    [TestCase("{ alpha: true }", "animated")]
    [TestCase("{ whole: false, format: jpeg }", "damaged")]
    [TestCase("{ aspect: 1:1 }", "see-through")]
    public void Is_met_by_base64(string spec, string picture) =>
        Assert.That(Bench.JudgeJson($"{{ $image: {spec} }}", $"\"{Base64(picture)}\""), Is.Null);

    [Test]
    public void Is_met_by_a_data_url_and_by_an_address([Values("data:image/png;base64,b3BhcXVl", "https://whole.example/a.png")] string text) =>
        Assert.That(Bench.JudgeJson("{ $image: { format: png } }", $"\"{text}\""), Is.Null);

    [Test]
    public void An_address_that_is_not_fetched_yet_differs_in_nothing() =>
        Assert.That(Bench.JudgeJson("{ $image: { format: gif } }", "\"https://later.example/a.png\""), Is.Null);

    [TestCase("{ format: jpeg }", "opaque", "a picture in the format \"jpeg\"", "a png of 64x32")]
    [TestCase("{ size: 64x64 }", "opaque", "a picture of 64x64", "a png of 64x32")]
    [TestCase("{ size: { height: 64 } }", "opaque", "a height of 64", "a png of 64x32")]
    [TestCase("{ aspect: 16:9 }", "opaque", "a picture with the aspect 16:9", "a png of 64x32")]
    [TestCase("{ alpha: true }", "opaque", "an alpha channel", "a png of 64x32 without one")]
    [TestCase("{ alpha: false }", "see-through", "no alpha channel", "a webp of 100x100 with one")]
    [TestCase("{ transparent: true }", "opaque with alpha", "a see-through pixel", "a png of 64x32 without one")]
    [TestCase("{ transparent: false }", "see-through", "no see-through pixel", "a webp of 100x100 with one")]
    [TestCase("{}", "damaged", "a whole picture", "a jpeg of 100x100, damaged: cut off")]
    [TestCase("{}", "else", "a picture", "not a picture: starts with 00 (\"ZWxzZQ==\")")]
    public void Isn_t_met_by_base64(string spec, string picture, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $image: {spec} }}", $"\"{Base64(picture)}\""), Is.EqualTo($"$.v: expected {expected}, got {actual}"));

    [TestCase("json: { data: [{ b64_json: { $image: { transparent: true } } }] }")]
    [TestCase("json: { data: [{ b64_json: { $image: { transparent: false } } }] }")]
    [TestCase("json: { data: [{ b64_json: { $not: { $image: { transparent: true } } } }] }")]
    [TestCase("json: { data: [{ b64_json: { $any: [{ $is: url }, { $image: { transparent: true } }] } }] }")]
    [TestCase("json: { data: { $some: { b64_json: { $image: { transparent: false } } } } }")]
    [TestCase("image: { transparent: true }")]
    [TestCase("any: [{ status: 400 }, { image: { transparent: false } }]")]
    public void Pixels_that_cannot_be_read_for_it_are_neither_met_nor_broken(string expectation)
    {
        var seen = Bench.JsonAnswer($$"""{"data":[{"b64_json":"{{Base64("animated")}}"}]}""");
        Assert.That(Bench.Differ(expectation, seen)?.WhyUnjudged, Is.EqualTo("whether a webp of 100x100 has a see-through pixel can't be read"));
    }

    [TestCase("\"https://gone.example/a.png\"", "a picture", "no picture came: answered 404 (\"https://gone.example/a.png\")")]
    [TestCase("\"not base64!\"", "a picture", "neither base64 nor an address (\"not base64!\")")]
    [TestCase("\"data:image/png,abc\"", "a picture", "a data URL without base64 (\"data:image/png,abc\")")]
    [TestCase("5", "base64 or the address of a picture", "5")]
    [TestCase("", "base64 or the address of a picture", "nothing")]
    public void Isn_t_met_by_what_leads_to_no_picture(string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson("{ $image: {} }", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
