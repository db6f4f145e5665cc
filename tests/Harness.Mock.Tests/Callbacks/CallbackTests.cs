using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Harness.Mock.Tests.Callbacks;

public sealed class CallbackTests
{
    private Channel<string> _reports = null!;
    private MockServer _mock = null!;
    private Receiver _receiver = null!;
    private Client _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _reports = Channel.CreateUnbounded<string>();
        _mock = await Shipped.StartAsync(new MockOptions { Report = sentence => _reports.Writer.TryWrite(sentence) });
        _receiver = await Receiver.StartAsync(200);
        _client = new Client(_mock.Address);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Test]
    public async Task The_answer_is_the_task_alone_and_the_result_comes_once()
    {
        var answer = await _client.JsonAsync(WithCallback(Client.Edit()));
        var delivery = await DeliveryAsync();

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(Names(answer.Json), Is.EqualTo("task_id"));
        Assert.That((string?)delivery["task_id"], Is.EqualTo((string?)answer.Json["task_id"]));
        // What is dropped on the way down would be a second delivery.
        await _mock.DisposeAsync();
        Assert.That(_receiver.HasMore, Is.False);
    }

    [TestCase("gpt-image-2", "json", "created,data", "revised_prompt,url", 1)]
    [TestCase("gpt-image-1", "json", "created,data", "b64_json", 1)]
    [TestCase("gpt-image-1", "form", "created,data", "b64_json", 1)]
    [TestCase("gpt-image-1.5", "form", "created,data", "b64_json", 1)]
    [TestCase("gpt-image-2", "form", "created,data", "b64_json", 1)]
    [TestCase("dall-e-2", "form", "created,data", "b64_json", 2)]
    [TestCase("nano-banana", "json", "created,data", "url,revised_prompt", 1)]
    [TestCase("nano-banana-pro", "form", "created,data", "url,revised_prompt", 1)]
    public async Task A_result_has_the_form_of_the_synchronous_answer(string model, string transport, string data, string picture, int pictures)
    {
        var answer = transport == "json"
            ? await _client.JsonAsync(WithCallback(Client.Edit(model)))
            : await _client.FormAsync(("model", model), ("prompt", "a cat"), ("image", Client.TinyPng), ("n", 2), ("callback_url", _receiver.Address));
        var delivery = await DeliveryAsync();

        Assert.That(Names(answer.Json), Is.EqualTo("task_id"), answer.Json.ToJsonString());
        Assert.That(Names(delivery), Is.EqualTo("success,task_id,trace_id,data"));
        Assert.That((bool)delivery["success"]!);
        Assert.That(Names(delivery["data"]!), Is.EqualTo(data));
        Assert.That(delivery["data"]!["data"]!.AsArray().Select(item => Names(item!)), Is.EqualTo(Enumerable.Repeat(picture, pictures)));
        Assert.That((long)delivery["data"]!["created"]! == 0, Is.EqualTo(model.StartsWith("nano", StringComparison.Ordinal)));
    }

    [TestCase("http://nowhere.invalid/a.png", "api_error")]
    [TestCase("http://127.0.0.1:9/a.png", "api_error")]
    [TestCase("MOCK/", "api_error")]
    public async Task A_task_whose_picture_cant_be_had_delivers_its_failure(string image, string code)
    {
        var body = WithCallback(Client.Edit());
        body["image"] = image.Replace("MOCK/", _mock.Address.AbsoluteUri, StringComparison.Ordinal);

        var answer = await _client.JsonAsync(body);
        var delivery = await DeliveryAsync();

        Assert.That(Names(delivery), Is.EqualTo("success,task_id,trace_id,error"));
        Assert.That((bool)delivery["success"]!, Is.False);
        Assert.That((string?)delivery["task_id"], Is.EqualTo((string?)answer.Json["task_id"]));
        Assert.That((string?)delivery["error"]!["code"], Is.EqualTo(code));
        Assert.That(_mock.Ledger.Charges, Is.Empty);
    }

    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"https://e.com/a.png","size":"7"}""", 400)]
    [TestCase("""{"model":"gpt-image-2","prompt":"x"}""", 400)]
    [TestCase("""{"model":"sora","prompt":"x","image":"https://e.com/a.png"}""", 400)]
    [TestCase("""{"model":"gpt-image-2","prompt":"x","image":"data:image/png;base64,aGVsbG8="}""", 400)]
    public async Task A_bad_request_is_refused_at_once(string body, int status)
    {
        var reply = await _client.JsonAsync(WithCallback(JsonNode.Parse(body)!.AsObject()));

        Assert.That(reply.Status, Is.EqualTo(status));
        await _mock.DisposeAsync();
        Assert.That(_receiver.HasMore, Is.False);
    }

    [TestCase("http://a..b/")]
    [TestCase("http://%41/")]
    [TestCase("//host/path")]
    [TestCase("file:///etc/passwd")]
    [TestCase("")]
    public async Task What_is_no_web_address_is_refused(string address)
    {
        var body = Client.Edit();
        body["callback_url"] = address;

        Assert.That((await _client.JsonAsync(body)).Status, Is.EqualTo(400));
    }

    [TestCase("http://169.254.169.254/latest/")]
    [TestCase("http://192.0.2.1/")]
    public async Task An_address_out_of_bounds_gets_an_answer_and_a_report_but_no_call(string address)
    {
        var body = Client.Edit();
        body["callback_url"] = address;

        var answer = await _client.JsonAsync(body);

        Assert.That((answer.Status, Names(answer.Json)), Is.EqualTo((200, "task_id")));
        Assert.That(await _reports.Reader.ReadAsync(), Does.Contain("isn't an address that this server may call"));
    }

    [Test]
    public async Task A_delivered_address_leads_to_the_picture()
    {
        await _client.JsonAsync(WithCallback(Client.Edit()));
        var delivery = await DeliveryAsync();

        var url = new Uri((string)delivery["data"]!["data"]![0]!["url"]!);
        Assert.That(url.AbsolutePath, Does.EndWith($"{delivery["task_id"]}_0.png"));
        Assert.That((await _client.Http.GetByteArrayAsync(url))[1..4], Is.EqualTo("PNG"u8.ToArray()));
    }

    [Test]
    public async Task Too_many_waiting_results_are_refused_as_too_many_requests()
    {
        await using var hanging = await Receiver.StartAsync(Receiver.Hang);
        var body = Client.Edit();
        body["callback_url"] = hanging.Address.AbsoluteUri;

        var taken = 0;
        var reply = await _client.JsonAsync(body);
        for (; reply.Status == 200 && taken < 2000; taken++)
            reply = await _client.JsonAsync(body);

        Assert.That(taken, Is.EqualTo(1000));
        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((429, "too_many_requests")));
        // Whoever wants no callback is served all the same.
        Assert.That((await _client.JsonAsync(Client.Edit())).Status, Is.EqualTo(200));
    }

    private JsonObject WithCallback(JsonObject body)
    {
        body["callback_url"] = _receiver.Address.AbsoluteUri;
        return body;
    }

    private async Task<JsonNode> DeliveryAsync() => JsonNode.Parse(await _receiver.NextAsync())!;

    private static string Names(JsonNode json) => string.Join(',', json.AsObject().Select(member => member.Key));
}
