using System.Text;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Tests.Expectations;

/// <summary>Each key under <c>expect</c>, met and not met.</summary>
internal sealed class ExpectationTests
{
    private static readonly KeyValuePair<string, string> Json = new("Content-Type", "application/json");

    [TestCase("status: 200", 200)]
    [TestCase("status: [404, 405]", 405)]
    [TestCase("status: 4xx", 422)]
    [TestCase("status: [4xx, 401]", 401)]
    public void A_status_is_met(string expectation, int status) => Assert.That(Bench.Judge(expectation, Bench.Answer(status, "")), Is.Null);

    [TestCase("status: 200", 201, "200", "201")]
    [TestCase("status: [404, 405]", 200, "404 or 405", "200")]
    [TestCase("status: 4xx", 500, "4xx", "500")]
    [TestCase("status: 4xx", 401, "4xx", "401")]
    [TestCase("status: 4xx", 429, "4xx", "429")]
    public void A_status_isn_t_met(string expectation, int status, string expected, string actual) =>
        Assert.That(Bench.Judge(expectation, Bench.Answer(status, "why")), Is.EqualTo($"status: expected {expected}, got {actual} with why"));

    [Test]
    public void Headers_are_found_whatever_their_case_and_joined()
    {
        var answer = Bench.Answer(200, "", new("X-Request-ID", "7"), new("x-request-id", "b"));

        Assert.Multiple(() =>
        {
            Assert.That(Bench.Judge("headers: { x-REQUEST-id: \"7, b\" }", answer), Is.Null);
            Assert.That(Bench.Judge("headers: { x-request-id: 7 }", answer), Is.EqualTo("header x-request-id: expected \"7\", got \"7, b\""));
            Assert.That(Bench.Judge("headers: { x-other: { $is: text } }", answer), Is.EqualTo("header x-other: expected text that isn't empty, got nothing"));
            Assert.That(Bench.Judge("headers: { x-other: { $absent: true } }", answer), Is.Null);
        });
    }

    [TestCase("application/json")]
    [TestCase("application/json; charset=utf-8")]
    [TestCase("application/problem+json")]
    public void Json_is_read_under_its_content_types(string type) =>
        Assert.That(Bench.Judge("json: { a: 1 }", Bench.Answer(200, "{\"a\":1}", new KeyValuePair<string, string>("content-type", type))), Is.Null);

    // Every client would unpack it first and fail, or find something else.
    [TestCase("json: {}", "application/json", "body: expected a JSON value, got the body isn't as it was asked for: by its content-encoding it is packed (GZip)")]
    [TestCase("body: $word", "text/plain", "header content-encoding: expected the body as it is, got it isn't as it was asked for: by its content-encoding it is packed (GZip)")]
    [TestCase("sse: [{ event: a }]", "text/event-stream", "header content-encoding: expected the stream as it is, got it isn't as it was asked for: by its content-encoding it is packed (GZip)")]
    public void A_body_that_is_said_to_be_packed_isn_t_read(string expectation, string type, string difference) =>
        Assert.That(Bench.Judge(expectation, Bench.Answer(200, "{}", new("content-type", type), new("content-encoding", "identity, GZip"))), Is.EqualTo(difference));

    [TestCase("identity")]
    [TestCase("utf-8")]
    public void What_is_no_coding_packs_nothing(string coding) =>
        Assert.That(Bench.Judge("json: {}", Bench.Answer(200, "{}", Json, new("content-encoding", coding))), Is.Null);

    [TestCase("text/html", "text/html")]
    [TestCase("application/jsonp", "application/jsonp")]
    [TestCase(null, "no content type")]
    public void Json_under_another_content_type_isn_t_json(string? type, string actual) =>
        Assert.That(
            Bench.Judge("json: {}", type is null ? Bench.Answer(200, "{}") : Bench.Answer(200, "{}", new KeyValuePair<string, string>("content-type", type))),
            Is.EqualTo($"header content-type: expected application/json, got {actual}; the body begins \"{{}}\""));

    [TestCase("", "the body is empty")]
    [TestCase("{\"a\":", "the body isn't JSON")]
    [TestCase("{} {}", "the body isn't JSON")]
    [TestCase("{\"a\":1,\"a\":2}", "the body isn't JSON: Duplicate property 'a'")]
    [TestCase("{\"a\":1,\"\\u0061\":2}", "the body isn't JSON: Duplicate property 'a'")]
    [TestCase("\"\\ud800\"", "half of a surrogate pair")]
    [TestCase("// comment\n{}", "the body isn't JSON")]
    [TestCase("NaN", "the body isn't JSON")]
    public void Broken_json_is_told(string body, string problem) =>
        Assert.That(Bench.Judge("json: {}", Bench.Answer(200, body, Json)), Does.StartWith("body: expected a JSON value, got ").And.Contain(problem));

    [Test]
    public void Json_that_is_too_deep_or_not_utf_8_is_told()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        Assert.Multiple(() =>
        {
            Assert.That(Bench.Judge("json: []", Bench.Answer(200, deep, Json)), Does.Contain("maximum configured depth of 64"));
            Assert.That(Bench.Judge("json: {}", new Seen.Answer(200, [Json], new byte[] { 0x22, 0xC3, 0x22 }, default)), Does.Contain("isn't UTF-8"));
            Assert.That(Bench.Judge("json: {}", new Seen.Answer(200, [Json], (byte[])[0xEF, 0xBB, 0xBF, .. "{}"u8], default)), Is.Null);
        });
    }

    [TestCase("body: empty", "", null)]
    [TestCase("body: empty", "x", "body: expected an empty body, got 1 bytes")]
    [TestCase("body: json", "5", null)]
    [TestCase("body: json", "", "body: expected a JSON value, got the body is empty")]
    public void The_kind_of_body(string expectation, string body, string? difference) =>
        Assert.That(Bench.Judge(expectation, Bench.Answer(200, body, Json)), Is.EqualTo(difference));

    [Test]
    public void A_body_is_exactly_a_file()
    {
        var leaf = Bench.Assets.Files["leaf_png"].Content;

        Assert.Multiple(() =>
        {
            Assert.That(Bench.Judge("body: $image.leaf_png", new Seen.Answer(200, [], leaf, default)), Is.Null);
            Assert.That(
                Bench.Judge("body: $image.leaf_png", new Seen.Answer(200, [], leaf[..^1], default)),
                Is.EqualTo("body: expected the file leaf.png, 2349 bytes, got 2348 bytes that begin 89504E470D0A1A0A0000000D49484452"));
        });
    }

    [TestCase("a.b", null)]
    [TestCase("a.c", "body: expected \"a.b\", 3 bytes, got 3 bytes that begin 612E63")]
    public void A_body_is_exactly_a_text(string body, string? difference) => Assert.That(Bench.Judge("body: $word", Bench.Answer(200, body)), Is.EqualTo(difference));

    [TestCase("within: 2s", null)]
    [TestCase("within: 1999ms", "time: expected an answer within 1999 ms, got it took 2000 ms")]
    public void The_time_of_an_answer(string expectation, string? difference) =>
        Assert.That(Bench.Judge(expectation, Bench.Answer(200, "")), Is.EqualTo(difference));

    [TestCase("image: {}", "{\"data\":[{\"b64_json\":\"b3BhcXVl\"}]}", null)]
    [TestCase("image: { size: 1024x1024 }", "{\"data\":[{\"url\":\"https://whole.example/a.png\"}]}", null)]
    [TestCase("image: { from: \"data.images[1].url\" }", "{\"data\":{\"images\":[{},{\"url\":\"https://whole.example/a.png\"}]}}", null)]
    [TestCase("image: { from: \"output[type=b].result\" }", "{\"output\":[{\"type\":\"a\"},{\"type\":\"b\",\"result\":\"b3BhcXVl\"}]}", null)]
    [TestCase("image: { from: \"output[type=b].result\" }", "{\"output\":[{\"type\":1},5]}", "$.output[type=b].result: expected base64 or the address of a picture, got nothing")]
    [TestCase("image: { from: \"output[type=b].result\" }", "{\"output\":{}}", "$.output[type=b].result: expected base64 or the address of a picture, got nothing")]
    [TestCase("image: {}", "{\"data\":[{}]}", "$.data[0].url: expected base64 or the address of a picture, got nothing")]
    [TestCase("image: {}", "[]", "$.data[0].url: expected base64 or the address of a picture, got nothing")]
    [TestCase("image: { format: webp }", "{\"data\":[{\"b64_json\":\"b3BhcXVl\"}]}", "$.data[0].b64_json: expected a picture in the format \"webp\", got a png of 64x32")]
    public void The_picture_of_an_answer(string expectation, string body, string? difference) =>
        Assert.That(Bench.Judge(expectation, Bench.JsonAnswer(body)), Is.EqualTo(difference));

    [TestCase("{\"url\":\"x\"}", null)]
    [TestCase("{\"b64\":\"x\"}", null)]
    [TestCase("{}", "$.url: expected $.url text that isn't empty, or $.b64 text that isn't empty, got $.url nothing; $.b64 nothing")]
    public void One_of_two_ways(string body, string? difference) =>
        Assert.That(Bench.Judge("any: [{ json: { url: { $is: text } } }, { status: 200, json: { b64: { $is: text } } }]", Bench.JsonAnswer(body)), Is.EqualTo(difference));

    [Test]
    public void A_delivery_has_a_method_and_a_body()
    {
        var delivery = new Seen.Delivery("PUT", [Json], Encoding.UTF8.GetBytes("{\"success\":true}"));

        Assert.Multiple(() =>
        {
            Assert.That(Bench.Judge("method: POST", delivery), Is.EqualTo("method: expected POST, got PUT"));
            Assert.That(Bench.Judge("method: PUT, json: { success: true }, headers: { content-type: application/json }", delivery), Is.Null);
        });
    }

    [Test]
    public void A_difference_knows_the_line_that_expects_it() =>
        Assert.That(Bench.Differ("json: { a: 1 }", Bench.JsonAnswer("{}"))!.At.ToString(), Is.EqualTo("bench.yaml:9:26"));
}
