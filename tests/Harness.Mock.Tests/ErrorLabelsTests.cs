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

    [TestCase("""{"prompt":"x","model":"first","n":9}""", """{"code":"invalid","type":"request","param":"n"}""")]
    [TestCase("""{"n":1}""", """{"code":"missing","type":"request","param":"prompt"}""")]
    [TestCase("""{"prompt":"x","model":"third"}""", """{"code":"model","type":null,"param":"model"}""")]
    public async Task A_refusal_over_a_parameter_names_it(string body, string error)
    {
        var reply = await _client.JsonAsync(body, "/draw");

        Assert.That(Labels(reply), Is.EqualTo(error), reply.Json.ToJsonString());
    }

    [TestCase("[", """{"code":1.5,"type":7,"param":null}""")]
    public async Task Labels_may_be_numbers_and_no_parameter_is_null(string body, string error)
    {
        var reply = await _client.JsonAsync(body, "/draw");

        Assert.That(Labels(reply), Is.EqualTo(error));
    }

    [TestCase(null, """{"code":41,"type":null,"param":null}""")]
    [TestCase("sk-harness-invalid", """{"code":null,"type":"auth","param":null}""")]
    public async Task A_code_may_be_a_number_or_null(string? key, string error)
    {
        using var stranger = new Client(_mock.Address, key);

        var reply = await stranger.DrawAsync();

        Assert.That(reply.Status, Is.EqualTo(401));
        Assert.That(Labels(reply), Is.EqualTo(error));
    }

    private static string Labels(Reply reply)
    {
        var error = reply.Json["error"]!.AsObject();
        error.Remove("message");
        return error.ToJsonString();
    }
}
