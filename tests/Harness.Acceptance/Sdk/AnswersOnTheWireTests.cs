using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Mock;

namespace Harness.Acceptance.Sdk;

/// <summary>
/// What the SDKs stumble over in an answer: any success but 200, JSON that isn't called so, fractions of seconds, base64 with a <c>data:</c> before it,
/// words that they don't know, errors outside of the envelope.
/// </summary>
/// <param name="dialect">The dialect.</param>
/// <param name="draws">A model that draws.</param>
/// <param name="talks">A model to talk to.</param>
[TestFixture("openai-2025", "gpt-image-1", "gpt-4.1")]
[TestFixture("openai-2026", "gpt-image-2", "gpt-5.5")]
public sealed class AnswersOnTheWireTests(string dialect, string draws, string talks)
{
    private const string Generation = """{"model":"DRAWS","prompt":"an apple"}""";
    private const string Conversation = """{"model":"TALKS","input":"an apple","tools":[{"type":"image_generation"}]}""";

    private static readonly string[] OwnMembers = ["message", "type", "param", "code"];

    private MockServer _mock = null!;
    private HttpClient _http = null!;
    private string _file = "";
    private string _response = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await Mocks.StartAsync(dialect);
        _http = new HttpClient { BaseAddress = _mock.Address };
        using var form = new MultipartFormDataContent { { new StringContent("vision"), "purpose" }, { new ByteArrayContent("an apple"u8.ToArray()), "file", "a.txt" } };
        using var upload = Request("POST", "/v1/files");
        upload.Content = form;
        using var file = await _http.SendAsync(upload);
        _file = (string)(await JsonOfAsync(file))["id"]!;
        using var response = await SendAsync("POST", "/v1/responses", Conversation);
        _response = (string)(await JsonOfAsync(response))["id"]!;
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _http.Dispose();
        await _mock.DisposeAsync();
    }

    [TestCase("POST", "/v1/images/generations", Generation)]
    [TestCase("POST", "/v1/responses", Conversation)]
    [TestCase("GET", "/v1/responses/RESPONSE")]
    [TestCase("GET", "/v1/responses/RESPONSE/input_items")]
    [TestCase("GET", "/v1/files")]
    [TestCase("GET", "/v1/files/FILE")]
    [TestCase("GET", "/v1/models")]
    [TestCase("GET", "/v1/models/DRAWS")]
    public async Task A_success_is_200_and_JSON_that_SDKs_can_read(string method, string path, string? json = null)
    {
        using var answer = await SendAsync(method, path, json);

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(answer.Headers.GetValues("x-request-id").Single(), Does.StartWith("req_"));
        AssertReadable(JsonElement.Parse((await JsonOfAsync(answer)).ToJsonString()));
    }

    [TestCase("POST", "/v1/images/generations", "{", 400)]
    [TestCase("POST", "/v1/images/generations", "[]", 400)]
    [TestCase("POST", "/v1/images/generations", "{}", 400)]
    [TestCase("POST", "/v1/images/edits", "{", 400)]
    [TestCase("POST", "/v1/responses", """{"model":"TALKS","input":[{"type":"nonsense"}]}""", 400)]
    [TestCase("POST", "/v1/files", "{}", 400)]
    [TestCase("GET", "/v1/files/file-nowhere", null, 404)]
    [TestCase("GET", "/v1/files/file-nowhere/content", null, 404)]
    [TestCase("DELETE", "/v1/files/file-nowhere", null, 404)]
    [TestCase("GET", "/v1/responses/resp_nowhere", null, 404)]
    [TestCase("DELETE", "/v1/responses/resp_nowhere", null, 404)]
    [TestCase("GET", "/v1/models/nowhere", null, 404)]
    [TestCase("GET", "/v1/nowhere", null, 404)]
    [TestCase("GET", "/v1/images/generations", null, 405)]
    [TestCase("PUT", "/v1/responses", "{}", 405)]
    [TestCase("POST", "/v1/images/generations", Generation, 429, "429")]
    [TestCase("POST", "/v1/images/generations", Generation, 500, "500")]
    public async Task A_refusal_is_JSON_in_the_envelope(string method, string path, string? json, int status, string? fault = null)
    {
        using var answer = await SendAsync(method, path, json, fault: fault);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Headers.GetValues("x-request-id").Single(), Does.StartWith("req_"));
        var error = (await JsonOfAsync(answer))["error"]!.AsObject();
        Assert.That(error.Select(member => member.Key), Is.EquivalentTo(OwnMembers));
        Assert.That((error["message"]!.GetValueKind(), error["type"]!.GetValueKind()), Is.EqualTo((JsonValueKind.String, JsonValueKind.String)));
        Assert.That(OwnMembers[2..].Select(name => error[name]?.GetValueKind() ?? JsonValueKind.String), Is.All.EqualTo(JsonValueKind.String));
    }

    // SDKs wait so long and repeat the call; they pass over whatever isn't between nothing and a minute.
    [Test]
    public async Task A_rate_limit_says_when_to_come_back()
    {
        using var answer = await SendAsync("POST", "/v1/images/generations", Generation, fault: "429");

        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromMinutes(1)));
    }

    [TestCase("application/json")]
    [TestCase("*/*")]
    [TestCase("text/event-stream")]
    [TestCase("application/json, text/event-stream")]
    [TestCase("text/plain")]
    [TestCase("application/binary")]
    [TestCase("")]
    public async Task What_a_client_accepts_decides_nothing(string accept)
    {
        using var plain = await SendAsync("POST", "/v1/images/generations", Generation, accept);
        using var stream = await SendAsync("POST", "/v1/images/generations", """{"model":"DRAWS","prompt":"an apple","stream":true}""", accept);
        using var refusal = await SendAsync("POST", "/v1/images/generations", """{"model":"DRAWS","prompt":"an apple","stream":true,"n":"two"}""", accept);
        using var file = await SendAsync("GET", "/v1/files/FILE/content", null, accept);

        Assert.That(MediaType(plain), Is.EqualTo("200 application/json"));
        Assert.That(MediaType(stream), Is.EqualTo("200 text/event-stream"));
        Assert.That(MediaType(refusal), Is.EqualTo("400 application/json"));
        Assert.That(await file.Content.ReadAsStringAsync(), Is.EqualTo("an apple"));
    }

    [TestCase("/v1/images/generations", """{"model":"DRAWS","prompt":"an apple","stream":true,"partial_images":1}""")]
    [TestCase("/v1/responses", """{"model":"TALKS","input":"an apple","stream":true,"tools":[{"type":"image_generation","partial_images":1}]}""")]
    public async Task A_stream_has_nothing_but_named_events_and_no_error_among_them(string path, string json)
    {
        using var answer = await SendAsync("POST", path, json);

        Assert.That(MediaType(answer), Is.EqualTo("200 text/event-stream"));
        Assert.That(answer.Headers.GetValues("x-request-id").Single(), Does.StartWith("req_"));
        var events = SentEvent.AllOf(await answer.Content.ReadAsStringAsync());
        Assert.That(events, Has.Length.GreaterThan(1));
        // Node's SDK throws at any event with such a member, whatever its type.
        Assert.That(events.Where(sent => sent.Data["error"] is not null), Is.Empty);
        foreach (var (_, data) in events)
            AssertReadable(JsonElement.Parse(data.ToJsonString()));
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, string? json, string accept = "application/json", string? fault = null)
    {
        using var request = Request(method, Named(path));
        if (accept.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (fault is not null)
            request.Headers.Add("X-Harness-Fault", fault);
        if (json is not null)
            request.Content = new StringContent(Named(json), Encoding.UTF8, "application/json");
        return await _http.SendAsync(request);
    }

    private static HttpRequestMessage Request(string method, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "sk-anything");
        return request;
    }

    private string Named(string text) => text
        .Replace("DRAWS", draws, StringComparison.Ordinal)
        .Replace("TALKS", talks, StringComparison.Ordinal)
        .Replace("RESPONSE", _response, StringComparison.Ordinal)
        .Replace("FILE", _file, StringComparison.Ordinal);

    private static string MediaType(HttpResponseMessage answer) => $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType?.MediaType}";

    private static async Task<JsonObject> JsonOfAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"), body);
        return JsonNode.Parse(body)!.AsObject();
    }

    private static void AssertReadable(JsonElement value)
    {
        foreach (var inner in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [])
            AssertReadable(inner);
        foreach (var member in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [])
        {
            if (member.Name is "created" or "created_at" or "completed_at" or "expires_at")
                Assert.That(member.Value.GetRawText(), Does.Match("^([0-9]+|null)$"), member.Name);
            else if (member is { Name: "b64_json" or "result" or "partial_image_b64", Value.ValueKind: JsonValueKind.String })
                Assert.That(Look.OfBase64(member.Value.GetString()), Does.StartWith("Png "), member.Name);
            else
                AssertReadable(member.Value);
        }
    }
}
