using Harness.Imaging;
using Harness.Mock.Tests.Files;

namespace Harness.Mock.Tests.Responses;

public sealed class InputPicturesOfTalkTests
{
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

    [Test]
    public async Task A_picture_counts_by_its_bytes_however_it_comes()
    {
        var file = (string)(await _client.UploadAsync(Talk.Encode(1))).Json["id"]!;

        var url = await _client.ToldAsync(Talk.Message("a cat", Talk.ByUrl(Talk.DataUrl())));
        var mislabelled = await _client.ToldAsync(Talk.Message("a cat", Talk.ByUrl(Talk.DataUrl(1, "image/jpeg"))));
        var stored = await _client.ToldAsync(Talk.Message("a cat", Talk.ByFile(file)));
        var other = await _client.ToldAsync(Talk.Message("a cat", Talk.ByUrl(Talk.DataUrl(2))));

        Assert.That(mislabelled.Picture(), Is.EqualTo(url.Picture()));
        Assert.That(stored.Picture(), Is.EqualTo(url.Picture()));
        Assert.That(other.Picture(), Is.Not.EqualTo(url.Picture()));
    }

    [Test]
    public async Task Pictures_of_both_kinds_stand_in_one_message()
    {
        var file = (string)(await _client.UploadAsync(Talk.Encode(3, PictureFormat.Webp))).Json["id"]!;

        var reply = await _client.ToldAsync(Talk.Message("a basket", Talk.ByUrl(Talk.DataUrl()), Talk.ByFile(file), Talk.ByUrl("https://example.com/a.png")));

        Assert.That((int)reply.Json["tool_usage"]!["image_gen"]!["input_tokens_details"]!["image_tokens"]!, Is.EqualTo(7 + 7 + 1024));
    }

    [Test]
    public async Task A_mask_says_what_is_new()
    {
        var mask = (string)(await _client.UploadAsync(Talk.Mask())).Json["id"]!;
        var picture = (string)(await _client.UploadAsync(Talk.Encode(1))).Json["id"]!;
        Task<Reply> Draw(string words, string tool) => _client.ToldAsync(Talk.Message(words, Talk.ByFile(picture)), tool: tool);

        var byFile = $"\"input_image_mask\":{{\"file_id\":\"{mask}\"}}";
        var byUrl = $"\"input_image_mask\":{{\"image_url\":\"data:image/png;base64,{Convert.ToBase64String(Talk.Mask())}\"}}";
        var (cat, dog, plain) = (await Draw("a cat", byFile), await Draw("a dog", byFile), await Draw("a dog", ""));

        Assert.That(Talk.Middle(cat.Picture()), Is.EqualTo(Talk.Middle(dog.Picture())));
        Assert.That(Talk.Corner(cat.Picture()), Is.Not.EqualTo(Talk.Corner(dog.Picture())));
        Assert.That(Talk.Middle(plain.Picture()), Is.Not.EqualTo(Talk.Middle(dog.Picture())));
        Assert.That((await Draw("a cat", byUrl)).Picture(), Is.EqualTo(cat.Picture()));
    }

    [Test]
    public async Task A_mask_must_go_with_the_first_picture()
    {
        var opaque = $"\"input_image_mask\":{{\"image_url\":\"{Talk.DataUrl(9)}\"}}";

        var reply = await _client.TalkAsync(Talk.Message("a cat", Talk.ByUrl(Talk.DataUrl())), tool: opaque);

        Assert.That((reply.Status, (string?)reply.Json["error"]!["param"]), Is.EqualTo((400, "tools[0].input_image_mask.image_url")).Or.EqualTo((400, "tools[0].input_image_mask")), reply.Json.ToJsonString());
    }

    [Test]
    public async Task A_deleted_file_is_no_picture_any_more()
    {
        await using var small = await ConversationDialect.StartAsync(new MockOptions { MaxFiles = 1 });
        using var client = new Client(small.Address);
        var first = (string)(await client.UploadAsync(Talk.Encode(1))).Json["id"]!;
        await client.UploadAsync(Talk.Encode(2));

        var reply = await client.TalkAsync(Talk.Message("a cat", Talk.ByFile(first)));

        Assert.That((reply.ErrorCode, reply.ErrorMessage), Is.EqualTo(("no-file", first)));
    }

    [Test]
    public async Task More_pictures_than_the_tool_takes_are_refused()
    {
        var reply = await _client.TalkAsync(Talk.Message("a cat", [.. Enumerable.Repeat(Talk.ByUrl("https://example.com/a.png"), 17)]));

        Assert.That((reply.Status, (string?)reply.Json["error"]!["param"]), Is.EqualTo((400, "input")), reply.Json.ToJsonString());
    }
}
