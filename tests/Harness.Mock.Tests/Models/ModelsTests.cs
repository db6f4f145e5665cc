using Harness.Mock.Tests.Files;

namespace Harness.Mock.Tests.Models;

public sealed class ModelsTests
{
    private MockServer _mock = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await ResourceDialect.StartAsync();
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [Test]
    public async Task All_models_are_listed()
    {
        var reply = await _client.GetAsync("/models");

        Assert.That(reply.Json.ToJsonString(), Is.EqualTo("""
            {"object":"list","data":[{"id":"painter","object":"model","created":1745517030,"owned_by":"studio"},{"id":"studio/painter:2","object":"model","created":7,"owned_by":"studio"}]}
            """));
    }

    [TestCase("/models/painter", "painter")]
    [TestCase("/v1/models/painter", "painter")]
    [TestCase("/v1/models/painter?anything=1", "painter")]
    [TestCase("/models/studio%2Fpainter%3A2", "studio/painter:2")]
    [TestCase("/models/studio%2fpainter:2", "studio/painter:2")]
    public async Task One_model_is_shown(string path, string id)
    {
        var reply = await _client.GetAsync(path);

        Assert.That((reply.Status, (string?)reply.Json["id"]), Is.EqualTo((200, id)));
    }

    [TestCase("/models/nobody")]
    [TestCase("/models/Painter")]
    [TestCase("/models/studio/painter:2")]
    public async Task A_model_that_is_not_there_is_not_found(string path) => Assert.That((await _client.GetAsync(path)).Status, Is.EqualTo(404));

    [TestCase("POST", "/models")]
    [TestCase("DELETE", "/models/painter")]
    public async Task Other_methods_are_refused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        Assert.That((await Reply.OfAsync(await _client.Http.SendAsync(request))).Status, Is.EqualTo(405));
    }

    [Test]
    public async Task A_body_that_nobody_asked_for_is_passed_over()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/models") { Content = new StringContent("{ not JSON") };

        Assert.That((await Reply.OfAsync(await _client.Http.SendAsync(request))).Status, Is.EqualTo(200));
    }
}
