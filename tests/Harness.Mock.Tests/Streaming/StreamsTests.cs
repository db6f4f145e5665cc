namespace Harness.Mock.Tests.Streaming;

public sealed class StreamsTests
{
    private MockServer _mock = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await StreamDialect.StartAsync();
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [TestCase("", "draw.completed")]
    [TestCase("\"partial_images\":0", "draw.completed")]
    [TestCase("\"partial_images\":null", "draw.completed")]
    [TestCase("\"partial_images\":1", "draw.partial 0, draw.completed")]
    [TestCase("\"partial_images\":3", "draw.partial 0, draw.partial 1, draw.partial 2, draw.completed")]
    [TestCase("\"n\":2", "draw.completed, draw.completed")]
    [TestCase("\"n\":2,\"partial_images\":2", "draw.partial 0, draw.partial 1, draw.completed, draw.partial 0, draw.partial 1, draw.completed")]
    public async Task The_frames_come_in_order_with_their_indexes(string members, string expected)
    {
        var frames = await _client.StreamAsync(members);

        Assert.That(string.Join(", ", frames.Select(frame => $"{frame.Name} {frame.Data["partial_image_index"]}".TrimEnd())), Is.EqualTo(expected));
        Assert.That(frames.Select(frame => (int)frame.Data["sequence"]!), Is.EqualTo(Enumerable.Range(0, frames.Length)));
    }

    [Test]
    public async Task Each_of_several_pictures_has_its_index_and_its_own_look()
    {
        var frames = await _client.StreamAsync("\"n\":3");

        Assert.That(frames.Select(frame => (int)frame.Data["index"]!), Is.EqualTo([0, 1, 2]));
        Assert.That(frames.Select(frame => (string?)frame.Data["b64_json"]), Is.Unique);
    }

    [Test]
    public async Task The_picture_at_the_end_is_the_one_that_an_answer_at_once_has()
    {
        var frames = await _client.StreamAsync("\"partial_images\":2");
        var whole = await _client.JsonAsync("""{"model":"tables","prompt":"a cat"}""", "/draw");

        Assert.That((string?)frames[^1].Data["b64_json"], Is.EqualTo((string?)whole.Json["data"]![0]!["b64_json"]));
    }

    [TestCase("png")]
    [TestCase("jpeg")]
    [TestCase("webp")]
    public async Task Every_partial_picture_is_finer_than_the_one_before(string format)
    {
        var frames = await _client.StreamAsync($"\"partial_images\":3,\"output_format\":\"{format}\"");

        Assert.That(frames.Select(frame => frame.Picture.Length), Is.Ordered.Ascending.And.Unique);
    }

    [Test]
    public async Task A_partial_picture_shows_colours_of_the_whole_one_in_its_size()
    {
        var frames = await _client.StreamAsync("\"partial_images\":3,\"size\":\"512x256\"");

        var colours = frames.Select(frame => Png.ColoursOf(frame.Picture)).ToArray();
        Assert.That(colours.Select(seen => seen.Count), Is.Ordered.Ascending.And.Unique);
        Assert.That(colours, Has.All.SubsetOf(colours[^1]));
        Assert.That(frames.Select(frame => Png.SizeOf(frame.Picture)), Has.All.EqualTo((512, 256)));
    }

    [Test]
    public async Task What_was_left_to_the_server_is_told_as_it_came_out()
    {
        var frames = await _client.StreamAsync("\"size\":\"auto\",\"quality\":\"auto\",\"background\":\"auto\",\"output_format\":\"webp\"");

        var completed = frames.Single().Data;
        Assert.That($"{completed["size"]} {completed["quality"]} {completed["background"]} {completed["output_format"]}", Is.EqualTo("1024x1024 medium opaque webp"));
    }

    [Test]
    public async Task A_form_is_streamed_like_JSON()
    {
        using var form = Form(("model", "tables"), ("prompt", "a cat"), ("stream", "true"), ("partial_images", "1"));

        using var answer = await _client.Http.PostAsync("/edit", form);

        Assert.That((await StreamClient.FramesAsync(answer)).Select(frame => frame.Name), Is.EqualTo(["edit.partial", "edit.completed"]));
    }

    [TestCase("false")]
    [TestCase(null)]
    public async Task A_form_that_asks_for_no_stream_gets_none(string? flag)
    {
        using var form = Form([("model", "tables"), ("prompt", "a cat"), .. flag is null ? [] : new[] { ("stream", flag) }]);

        var reply = await Reply.OfAsync(await _client.Http.PostAsync("/edit", form));

        Assert.That((reply.Status, reply.Json["data"]!.AsArray().Count), Is.EqualTo((200, 1)));
    }

    [TestCase("""{"prompt":"a cat","model":"tables","stream":false}""")]
    [TestCase("""{"prompt":"a cat","model":"tables"}""")]
    [TestCase("""{"prompt":"a cat","model":"still","stream":true}""")]
    public async Task Where_no_stream_is_asked_for_or_known_the_answer_comes_whole(string body)
    {
        var reply = await _client.JsonAsync(body, "/draw");

        Assert.That(reply.Message.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That((reply.Status, reply.Json["data"]!.AsArray().Count), Is.EqualTo((200, 1)));
    }

    [TestCase("\"partial_images\":4", "invalid")]
    [TestCase("\"model\":\"nobody\"", "model")]
    public async Task What_is_wrong_with_a_request_is_said_before_a_stream_begins(string members, string code)
    {
        var reply = await _client.RefusedAsync(members);

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((400, code)));
    }

    [TestCase("http://a.invalid/a.png", "unreachable")]
    [TestCase("http://127.0.0.1:9/a.png", "unreachable")]
    [TestCase("data:image/png;base64,AAAA", "unreadable")]
    public async Task A_picture_that_can_not_be_had_is_refused_before_a_stream_begins(string address, string code)
    {
        var reply = await _client.RefusedAsync($"\"image\":\"{address}\"", "/edit");

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((400, code)));
    }

    private static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Client.TinyPng), "image[]", "a.png");
        return form;
    }
}
