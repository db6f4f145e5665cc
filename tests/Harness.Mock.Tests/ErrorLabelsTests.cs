using System.Text;
using System.Text.Json.Nodes;

namespace Harness.Mock.Tests;

public sealed class ErrorLabelsTests
{
    private MockServer _mock = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await TestDialects.StartAsync();
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [TestCase("""{"prompt":"x","n":9}""", """{"code":"invalid","type":"request","param":"n","message":"it must be a whole number from 1 to 4"}""")]
    [TestCase("""{"n":1}""", """{"code":"missing","type":"request","param":"prompt","message":"prompt"}""")]
    [TestCase("""{"prompt":"x","model":"third"}""", """{"code":"model","type":null,"param":"model","message":"third"}""")]
    public async Task A_refusal_over_a_parameter_names_it(string body, string error)
    {
        var reply = await _client.JsonAsync(body, "/draw");

        Assert.That(Named(reply, "code", "type", "param"), Is.EqualTo(Named(JsonNode.Parse(error)!, "code", "type", "param")), reply.Json.ToJsonString());
    }

    [TestCase("[", """{"code":1.5,"type":7,"param":null}""")]
    public async Task Labels_may_be_numbers_and_no_parameter_is_null(string body, string error)
    {
        var reply = await _client.JsonAsync(body, "/draw");

        Assert.That(Named(reply, "code", "type", "param"), Is.EqualTo(error));
    }

    [TestCase(null, """{"code":41,"type":null,"param":null}""")]
    [TestCase("sk-harness-invalid", """{"code":null,"type":"auth","param":null}""")]
    public async Task A_code_may_be_a_number_or_null(string? key, string error)
    {
        using var stranger = new Client(_mock.Address, key);

        var reply = await stranger.DrawAsync();

        Assert.That(reply.Status, Is.EqualTo(401));
        Assert.That(Named(reply, "code", "type", "param"), Is.EqualTo(error));
    }

    private static string Named(Reply reply, params string[] names) => Named(reply.Json["error"]!, names);

    private static string Named(JsonNode error, params string[] names) =>
        new StringBuilder("{").AppendJoin(',', names.Select(name => $"\"{name}\":{error[name]?.ToJsonString() ?? "null"}")).Append('}').ToString();
}
