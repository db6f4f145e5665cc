using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Harness.Imaging.Probe;

namespace Harness.Acceptance.Documents;

/// <summary>The samples of the document 001: curl as it stands, fetch and Python's requests as those libraries put the call on the wire.</summary>
public sealed class GptImageApiSamplesTests
{
    private const string Body = """
        {
            "prompt": "把这张产品图的背景换成浅灰色,其余保持不变。",
            "image": "https://example.com/image.jpg",
            "model": "gpt-image-2",
            "size": "4:3",
            "quality": "high",
            "n": 1
          }
        """;

    private DocumentShell _shell = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _shell = await DocumentShell.OpenAsync("gptimageapi");

    [OneTimeTearDown]
    public async Task StopAsync() => await _shell.DisposeAsync();

    [Test]
    public async Task Curl()
    {
        var answer = await _shell.JsonAsync($"""
            curl -X POST "$BASE/v1/images/edit" \
              -H "Authorization: Bearer $TOKEN" \
              -H "Content-Type: application/json" \
              -d '{Body}'
            """);

        await AssertAnsweredAsync(answer);
    }

    // JSON.stringify writes no blanks and leaves every script as it is.
    [Test]
    public async Task Node_with_fetch() => await AssertAnsweredAsync(await PostAsync(
        JsonNode.Parse(Body)!.ToJsonString(Readable),
        ("accept", "*/*"), ("accept-language", "*"), ("sec-fetch-mode", "cors"), ("user-agent", "node"), ("accept-encoding", "gzip, deflate")));

    // json.dumps writes blanks behind ':' and ',', and escapes whatever isn't ASCII.
    [Test]
    public async Task Python_with_requests() => await AssertAnsweredAsync(await PostAsync(
        """{"prompt": "\u628a\u8fd9\u5f20\u4ea7\u54c1\u56fe\u7684\u80cc\u666f\u6362\u6389", "image": "https://example.com/image.jpg", "model": "gpt-image-2", "size": "4:3", "quality": "high", "n": 1}""",
        ("user-agent", "python-requests/2.32.5"), ("accept-encoding", "gzip, deflate"), ("accept", "*/*"), ("connection", "keep-alive")));

    // The samples throw the message where code isn't 0.
    [Test]
    public async Task What_the_samples_throw_is_the_message_of_a_failure()
    {
        var answer = await PostAsync(Body.Replace("4:3", "huge", StringComparison.Ordinal), ("accept", "*/*"));

        Assert.That((int)answer["code"]!, Is.Not.Zero);
        Assert.That((string?)answer["message"], Does.Contain("size"));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<JsonObject> PostAsync(string json, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_shell.Address, "/v1/images/edit"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "YOUR_API_KEY");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.SendAsync(request);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    // As all three samples read it: code 0, then data.images[0].url.
    private static async Task AssertAnsweredAsync(JsonObject answer)
    {
        Assert.That(answer.Select(member => member.Key), Is.EqualTo((string[])["code", "message", "data"]));
        Assert.That((int)answer["code"]!, Is.Zero, answer.ToJsonString());
        Assert.That((string?)answer["message"], Is.EqualTo("ok"));
        var url = (string)answer["data"]!["images"]!.AsArray().Single()!["url"]!;
        Assert.That(url, Does.Match(@"/edits/[^/]+\.png$"));
        using var http = new HttpClient();
        var picture = (ProbeResult.Picture)PictureProbe.Read(await http.GetByteArrayAsync(url));
        Assert.That(picture.Width * 3, Is.EqualTo(picture.Height * 4));
    }
}
