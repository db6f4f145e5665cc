namespace Harness.Mock.Tests;

public sealed class AnswersTests
{
    private MockServer _mock = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await Shipped.StartAsync();
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [Test]
    public async Task A_JSON_edit_answers_with_a_task_and_an_address_that_serves_the_picture()
    {
        var reply = await _client.JsonAsync(Client.Edit());

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        var url = new Uri((string)reply.Json["data"]![0]!["url"]!);
        Assert.That(url.AbsolutePath, Does.EndWith($"{reply.Json["task_id"]}_0.png"));
        var picture = await _client.Http.GetByteArrayAsync(url);
        Assert.That(picture[1..4], Is.EqualTo("PNG"u8.ToArray()));
    }

    [Test]
    public async Task A_form_answers_with_base64()
    {
        var reply = await _client.FormAsync(("model", "gpt-image-1"), ("prompt", "a cat"), ("image[]", Client.TinyPng), ("image[]", Client.TinyPng));

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        Assert.That(Convert.FromBase64String((string)reply.Json["data"]![0]!["b64_json"]!)[1..4], Is.EqualTo("PNG"u8.ToArray()));
    }

    [TestCase("ein Wort")]
    [TestCase("把蘋果變成綠色 🍏 \"quoted\" 'single' \\ back")]
    [TestCase("line\nbreak\ttab")]
    public async Task The_prompt_comes_back_character_for_character(string prompt)
    {
        var reply = await _client.JsonAsync(Client.Edit(prompt: prompt));

        Assert.That((string?)reply.Json["data"]![0]!["revised_prompt"], Is.EqualTo(prompt));
    }

    [Test]
    public async Task The_same_request_gives_the_same_picture_and_another_prompt_another_one()
    {
        var first = await PictureAsync("a cat");
        var again = await PictureAsync("a cat");
        var other = await PictureAsync("a dog");

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task Each_of_several_pictures_is_different()
    {
        var reply = await _client.FormAsync(("model", "dall-e-2"), ("prompt", "a cat"), ("n", "3"), ("image", Client.TinyPng));

        var pictures = reply.Json["data"]!.AsArray().Select(item => (string?)item!["b64_json"]).ToArray();
        Assert.That(pictures, Has.Length.EqualTo(3).And.Unique);
    }

    [Test]
    public async Task Every_answer_has_its_own_request_id()
    {
        var first = await _client.JsonAsync(Client.Edit());
        var second = await _client.JsonAsync("{}");

        string[] ids = [first.Message.Headers.GetValues("x-request-id").Single(), second.Message.Headers.GetValues("x-request-id").Single()];
        Assert.That(ids, Is.Unique);
    }

    [Test]
    public async Task The_dialect_is_served_under_its_name_too()
    {
        var reply = await _client.JsonAsync(Client.Edit(), "/xhuoapi/v1/v1/images/edits");

        Assert.That(reply.Status, Is.EqualTo(200));
    }

    private async Task<string?> PictureAsync(string prompt)
    {
        var body = Client.Edit("gpt-image-1", prompt);
        var reply = await _client.JsonAsync(body);
        return (string?)reply.Json["data"]![0]!["b64_json"];
    }
}
