#pragma warning disable OPENAI001 // Streams are still called experimental in the SDK.
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Harness.Mock;
using OpenAI.Images;

namespace Harness.Acceptance.Sdk;

/// <summary>
/// Streams of pictures through the official .NET SDK, which has no types for them: the caller writes the body and gets the raw events. An event
/// without a name would be called <c>message</c> there, and a <c>[DONE]</c> would be an event.
/// </summary>
[TestFixture("openai-2025", "gpt-image-1")]
[TestFixture("openai-2026", "gpt-image-2")]
public sealed class ImageStreamsTests(string dialect, string model)
{
    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Mocks.StartAsync(dialect);

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [Test]
    public async Task It_streams_a_generation()
    {
        var events = await AllOfAsync(await Images.GenerateImagesStreamingAsync(Generation("\"partial_images\":2")));

        Assert.That(Shown(events), Is.EqualTo([
            "image_generation.partial_image 0 Png 1024x1024",
            "image_generation.partial_image 1 Png 1024x1024",
            "image_generation.completed  Png 1024x1024"]));
        AssertDescribed(events, "1024x1024", "png");
    }

    [Test]
    public async Task It_streams_a_generation_without_partial_pictures()
    {
        var events = await AllOfAsync(await Images.GenerateImagesStreamingAsync(Generation("\"output_format\":\"webp\",\"size\":\"1536x1024\"")));

        Assert.That(Shown(events), Is.EqualTo(["image_generation.completed  Webp 1536x1024"]));
        AssertDescribed(events, "1536x1024", "webp");
    }

    [Test]
    public async Task It_streams_an_edit()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(model), "model" },
            { new StringContent("a leaf 葉"), "prompt" },
            { new StringContent("true"), "stream" },
            { new StringContent("1"), "partial_images" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(Repository.File("scenarios", "assets", "apple.png"))), "image[]", "a.png" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(Repository.File("scenarios", "assets", "leaf.png"))), "image[]", "b.png" },
        };
        using var body = BinaryContent.Create(new BinaryData(await form.ReadAsByteArrayAsync()));

        var events = await AllOfAsync(await Images.GenerateImageEditsStreamingAsync(body, $"{form.Headers.ContentType}"));

        Assert.That(Shown(events), Is.EqualTo(["image_edit.partial_image 0 Png 1024x1024", "image_edit.completed  Png 1024x1024"]));
        AssertDescribed(events, "1024x1024", "png");
    }

    // Nothing throws: a failure in the midst of a stream is an event like others.
    [Test]
    public async Task A_stream_that_fails_ends_with_the_error()
    {
        var options = new RequestOptions { BufferResponse = false };
        options.AddHeader("X-Harness-Fault", "in-stream");

        var events = await AllOfAsync(await Images.GenerateImagesStreamingAsync(Generation("\"partial_images\":1"), options));

        Assert.That(events.Select(sent => sent.Name), Is.EqualTo(["image_generation.partial_image", "error"]));
        Assert.That(events[1].Data["error"]!.AsObject().Select(member => member.Key), Is.EquivalentTo(["message", "type", "param", "code"]));
    }

    [Test]
    public async Task A_refusal_before_the_stream_is_a_typed_exception()
    {
        var error = await Assert.ThrowsAsync<ClientResultException>(() => Images.GenerateImagesStreamingAsync(Generation("\"partial_images\":4")));

        Assert.That(error!.Status, Is.EqualTo(400));
        Assert.That(error.Message, Does.StartWith("HTTP 400 (invalid_request_error: integer_above_max_value)\nParameter: partial_images\n\n"));
    }

    private ImageClient Images => new SdkClients(_mock).Images(model);

    private BinaryContent Generation(string members) =>
        BinaryContent.Create(BinaryData.FromString($$"""{"model":"{{model}}","prompt":"an apple 🍏","stream":true,{{members}}}"""));

    private static async Task<SentEvent[]> AllOfAsync(AsyncStreamingResult<SseItem<BinaryData>> stream)
    {
        var events = new List<SentEvent>();
        await foreach (var item in stream)
            events.Add(new SentEvent(item.EventType, JsonNode.Parse(item.Data)!.AsObject()));
        return [.. events];
    }

    private static IEnumerable<string> Shown(SentEvent[] events) =>
        events.Select(sent => $"{sent.Name} {sent.Data["partial_image_index"]} {Look.OfBase64((string?)sent.Data["b64_json"])}");

    private static void AssertDescribed(SentEvent[] events, string size, string format)
    {
        foreach (var (name, data) in events)
        {
            Assert.That((string?)data["type"], Is.EqualTo(name));
            Assert.That((long)data["created_at"]!, Is.GreaterThan(1_700_000_000));
            Assert.That($"{data["size"]} {data["quality"]} {data["background"]} {data["output_format"]}", Is.EqualTo($"{size} high opaque {format}"));
        }
        var usage = events[^1].Data["usage"]!;
        Assert.That((long)usage["total_tokens"]!, Is.EqualTo((long)usage["input_tokens"]! + (long)usage["output_tokens"]!));
    }
}
