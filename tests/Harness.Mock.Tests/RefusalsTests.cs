using System.Net;
using System.Text;

namespace Harness.Mock.Tests;

public sealed class RefusalsTests
{
    private MockServer _mock = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await Shipped.StartAsync(new MockOptions { MaxBodyBytes = 2 << 20 });
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [TestCase("""{"prompt":"x","image":"https://e.com/a.png"}""", 400, "token_mismatched", "'model' is missing")]
    [TestCase("""{"model":"gpt-image-2","image":"https://e.com/a.png"}""", 400, "token_mismatched", "'prompt' is missing")]
    [TestCase("""{"model":"gpt-image-2","prompt":"","image":"https://e.com/a.png"}""", 400, "token_mismatched", "'prompt' is missing")]
    [TestCase("""{"model":"gpt-image-2","prompt":null,"image":"https://e.com/a.png"}""", 400, "token_mismatched", "'prompt' is missing")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x"}""", 400, "token_mismatched", "'image' is missing")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":[]}""", 400, "token_mismatched", "1 to 16 pictures")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"not an address"}""", 400, "token_mismatched", "address of a picture")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":["https://e.com/a.png",3]}""", 400, "token_mismatched", "every item")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"data:image/png;base64,aGVsbG8="}""", 400, "token_mismatched", "neither PNG")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"data:image/png;base64,???"}""", 400, "token_mismatched", "damaged")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"http://nowhere.invalid/a.png"}""", 500, "api_error", "fetch failed")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"http://127.0.0.1:9/a.png"}""", 500, "api_error", "fetch failed")]
    [TestCase("""{"model":"sora","prompt":"x","image":"https://e.com/a.png"}""", 400, "api_not_implemented", "'sora'")]
    [TestCase("""{"model":7,"prompt":"x","image":"https://e.com/a.png"}""", 400, "token_mismatched", "must be text")]
    [TestCase("""{"model":"gpt-image-2","prompt":7,"image":"https://e.com/a.png"}""", 400, "token_mismatched", "must be text")]
    [TestCase("""{"model":"gpt-image-2","prompt":"\ud800","image":"https://e.com/a.png"}""", 400, "token_mismatched", "Unicode")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"https://e.com/a.png","callback_url":"ftp://x/"}""", 400, "token_mismatched", "http or https")]
    [TestCase("""{"model":"dall-e-2","prompt":"x","image":"https://e.com/a.png","n":11}""", 400, "token_mismatched", "from 1 to 10")]
    [TestCase("""{"model":"dall-e-2","prompt":"x","image":"https://e.com/a.png","n":"2"}""", 400, "token_mismatched", "whole number")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"https://e.com/a.png","size":"1025x1024"}""", 400, "token_mismatched", "multiples of 16")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"https://e.com/a.png","size":"3856x16"}""", 400, "token_mismatched", "3840")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"https://e.com/a.png","size":"3840x2176"}""", 400, "token_mismatched", "8294400")]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"https://e.com/a.png","size":"16:9"}""", 400, "token_mismatched", "WIDTHxHEIGHT")]
    [TestCase("[]", 400, "token_mismatched", "JSON object")]
    [TestCase("", 400, "token_mismatched", "isn't JSON")]
    [TestCase("{\"a\":1} trailing", 400, "token_mismatched", "isn't JSON")]
    public async Task A_bad_request_is_refused_with_a_reason(string body, int status, string code, string reason)
    {
        var reply = await _client.JsonAsync(body);

        Assert.That(reply.Status, Is.EqualTo(status), reply.Json.ToJsonString());
        Assert.That(reply.ErrorCode, Is.EqualTo(code));
        Assert.That(reply.ErrorMessage, Does.Contain(reason));
        Assert.That((bool)reply.Json["success"]!, Is.False);
        Assert.That(Guid.TryParse((string?)reply.Json["trace_id"], out _));
    }

    [TestCase("nano-banana", """, "n": 99, "size": "huge", "mask": 5, "response_format": {}""")]
    [TestCase("gpt-image-2", """, "n": 99""")]
    public async Task What_a_model_ignores_is_not_even_looked_at(string model, string more)
    {
        var reply = await _client.JsonAsync($$"""{"model":"{{model}}","prompt":"x","image":"https://e.com/a.png"{{more}}}""");

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        Assert.That(reply.Json["data"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [TestCase(null)]
    [TestCase("sk-harness-invalid")]
    public async Task A_client_without_a_right_token_is_refused(string? key)
    {
        using var stranger = new Client(_mock.Address, key);

        var reply = await stranger.JsonAsync(Client.Edit());

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((401, "invalid_token")));
    }

    [Test]
    public async Task With_keys_only_those_are_accepted()
    {
        await using var strict = await Shipped.StartAsync(new MockOptions { Keys = ["sk-one"] });
        using var known = new Client(strict.Address, "sk-one");
        using var unknown = new Client(strict.Address, "sk-two");

        Assert.That((await known.JsonAsync(Client.Edit())).Status, Is.EqualTo(200));
        Assert.That((await unknown.JsonAsync(Client.Edit())).Status, Is.EqualTo(401));
    }

    [TestCase("429", 429, "too_many_requests")]
    [TestCase("500", 500, "api_error")]
    [TestCase("418", 400, "token_mismatched")]
    public async Task A_fault_can_be_asked_for(string asked, int status, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Client.Edits);
        request.Headers.Add("X-Harness-Fault", asked);

        var reply = await Reply.OfAsync(await _client.Http.SendAsync(request));

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((status, code)));
    }

    [TestCase("GET", Client.Edits, 405)]
    [TestCase("DELETE", Client.Edits, 405)]
    [TestCase("POST", "/v1/openai/images/edit", 404)]
    [TestCase("POST", "/v2/openai/images/edits", 404)]
    [TestCase("GET", "/", 404)]
    public async Task Paths_and_methods_that_are_not_served_are_refused_in_the_envelope(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var reply = await Reply.OfAsync(await _client.Http.SendAsync(request));

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((status, "api_not_implemented")));
    }

    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("nonsense")]
    public async Task A_foreign_content_type_is_refused_in_the_envelope(string type)
    {
        using var content = new ByteArrayContent("model=x"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var reply = await Reply.OfAsync(await _client.Http.PostAsync(Client.Edits, content));

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((400, "token_mismatched")));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_over_the_cap_gets_an_answer_and_no_reset(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Client.Edits) { Content = new ByteArrayContent(new byte[20 << 20]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = chunked;

        var reply = await Reply.OfAsync(await _client.Http.SendAsync(request));

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((413, "token_mismatched")));
    }

    [Test]
    public async Task A_message_quotes_only_the_beginning_of_what_was_sent()
    {
        var reply = await _client.JsonAsync(Client.Edit(model: new string('m', 100_000)));

        Assert.That(reply.ErrorMessage, Has.Length.LessThan(300));
    }

    [Test]
    public async Task A_rejected_request_stands_in_the_journal_without_its_token()
    {
        await _client.JsonAsync("""{"marker":"look for me"}""");

        var entry = _mock.Journal.Entries.Last(candidate => Encoding.UTF8.GetString(candidate.Body.Span).Contains("look for me"));
        Assert.That(entry.Status, Is.EqualTo((int)HttpStatusCode.BadRequest));
        Assert.That(entry.Headers.Any(header => header.Value.Contains("sk-test")), Is.False);
    }
}
