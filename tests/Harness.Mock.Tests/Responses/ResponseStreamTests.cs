using Harness.Mock.Tests.Files;
using Harness.Mock.Tests.Streaming;

namespace Harness.Mock.Tests.Responses;

public sealed class ResponseStreamTests
{
    private const string Begin = "response.created response.in_progress ";
    private const string Call = "response.output_item.added response.picture_tool_call.in_progress response.picture_tool_call.generating ";
    private const string Partial = "response.picture_tool_call.partial_image ";
    private const string Called = "response.picture_tool_call.completed response.output_item.done ";
    private const string Message = "response.output_item.added response.content_part.added ";
    private const string Delta = "response.output_text.delta ";
    private const string Done = "response.output_text.done response.content_part.done response.output_item.done response.completed";

    private MockServer _mock = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await ConversationDialect.StartAsync();
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [TestCase("", "", Begin + Call + Called + Message + Done)]
    [TestCase("\"partial_images\":2", "", Begin + Call + Partial + Partial + Called + Message + Done)]
    [TestCase("\"partial_images\":3", "\"tool_choice\":\"none\"", Begin + Message + Delta + Done)]
    public async Task Events_come_in_order(string tool, string more, string expected)
    {
        var frames = await _client.StreamedAsync(tool: tool, more: more);

        Assert.That(string.Join(' ', frames.Select(frame => frame.Name)), Is.EqualTo(expected));
        Assert.That(frames.Select(frame => (string?)frame.Data["type"]), Is.EqualTo(frames.Select(frame => frame.Name)));
        Assert.That(frames.Select(frame => (int)frame.Data["sequence_number"]!), Is.EqualTo(Enumerable.Range(0, frames.Length)));
    }

    [Test]
    public async Task The_last_event_holds_what_the_answer_at_once_holds()
    {
        var frames = await _client.StreamedAsync();
        var response = frames[^1].Data["response"]!;
        var atOnce = await _client.ToldAsync();

        Assert.That((string?)response["status"], Is.EqualTo("completed"));
        Assert.That((string?)Talk.CallIn(response)!["result"], Is.EqualTo((string?)atOnce.Call()!["result"]));
        Assert.That(response.AsObject().Select(member => member.Key), Is.EqualTo(atOnce.Json.AsObject().Select(member => member.Key)));
        Assert.That((await _client.GetAsync($"/responses/{response["id"]}")).Json.ToJsonString(), Is.EqualTo(response.ToJsonString()));
    }

    [Test]
    public async Task A_response_that_is_under_way_has_nothing_yet()
    {
        var frames = await _client.StreamedAsync();

        foreach (var frame in frames[..2])
        {
            var response = frame.Data["response"]!;
            Assert.That((string?)response["status"], Is.EqualTo("in_progress"));
            Assert.That(response["output"]!.AsArray(), Is.Empty);
            Assert.That(response["usage"], Is.Null);
            Assert.That(response["completed_at"], Is.Null);
            Assert.That((string?)response["id"], Is.EqualTo((string?)frames[^1].Data["response"]!["id"]));
        }
    }

    [Test]
    public async Task Items_keep_their_ids_and_places()
    {
        var frames = await _client.StreamedAsync(tool: "\"partial_images\":1");

        var response = frames[^1].Data["response"]!;
        foreach (var frame in frames[2..^1])
        {
            var item = response["output"]![(int)frame.Data["output_index"]!]!;
            Assert.That((string?)(frame.Data["item_id"] ?? frame.Data["item"]!["id"]), Is.EqualTo((string?)item["id"]), frame.Name);
        }
        var added = frames.First(frame => frame.Name == "response.output_item.added").Data["item"]!;
        Assert.That(added.AsObject().Select(member => member.Key), Is.EqualTo(["id", "type", "status"]));
        Assert.That((string?)added["status"], Is.EqualTo("in_progress"));
    }

    [Test]
    public async Task Partial_pictures_are_pictures_of_the_same_size()
    {
        var frames = await _client.StreamedAsync(tool: "\"partial_images\":3,\"size\":\"64x128\"");

        var partials = frames.Where(frame => frame.Name.EndsWith("partial_image")).ToArray();
        Assert.That(partials.Select(frame => (int)frame.Data["partial_image_index"]!), Is.EqualTo([0, 1, 2]));
        foreach (var partial in partials)
            Assert.That(Png.SizeOf(Convert.FromBase64String((string)partial.Data["partial_image_b64"]!)), Is.EqualTo((64, 128)));
        Assert.That(partials.Select(frame => (string?)frame.Data["partial_image_b64"]), Is.Unique);
        Assert.That((int)frames[^1].Data["response"]!["tool_usage"]!["image_gen"]!["output_tokens"]!, Is.EqualTo(61 + 3 * 100));
    }

    [TestCase("\"a cat\"", "in-stream", "fault")]
    [TestCase("\"[withhold] a cat\"", null, "withheld")]
    public async Task What_fails_on_the_way_ends_with_the_error_and_the_failed_response(string input, string? fault, string code)
    {
        var frames = await _client.StreamedAsync(input, tool: "\"partial_images\":1", fault: fault);

        Assert.That(string.Join(' ', frames.Select(frame => frame.Name)), Is.EqualTo(Begin + Call + Partial + "error response.failed"));
        Assert.That((string?)frames[^2].Data["error"]!["code"], Is.EqualTo(code));
        var response = frames[^1].Data["response"]!;
        Assert.That((string?)response["status"], Is.EqualTo("failed"));
        Assert.That((string?)response["error"]!["code"], Is.EqualTo("server_error"));
        Assert.That((await _client.GetAsync($"/responses/{response["id"]}")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_failure_can_be_asked_for_only_in_a_stream()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/responses") { Content = new StringContent(Talk.Body(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Harness-Fault", "in-stream");

        Assert.That((await Reply.OfAsync(await _client.Http.SendAsync(request))).Status, Is.EqualTo(400));
    }

    [TestCase("\"[refuse]\"", "")]
    [TestCase("7", "")]
    [TestCase("\"a cat\"", "\"size\":\"1x1\"")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image","image_url":"http://nowhere.invalid/a.png"}]}]""", "")]
    public async Task What_is_refused_beforehand_is_no_stream(string input, string tool)
    {
        var reply = await _client.TalkAsync(input, "\"stream\":true", tool);

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.Message.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
    }
}
