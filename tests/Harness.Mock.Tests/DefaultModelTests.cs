namespace Harness.Mock.Tests;

public sealed class DefaultModelTests
{
    private MockServer _mock = null!;
    private Client _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _mock = await TestDialects.StartAsync();
        _client = new Client(_mock.Address);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [TestCase("", "second", 1)]
    [TestCase("\"model\":null", "second", 1)]
    [TestCase("\"model\":\"first\"", "first", 3)]
    public async Task A_request_without_a_model_means_the_default_one_in_everything(string model, string meant, int pictures)
    {
        var reply = await _client.DrawAsync($"{model}{(model.Length > 0 ? "," : "")}\"n\":3");

        Assert.That((string?)reply.Json["model"], Is.EqualTo(meant), reply.Json.ToJsonString());
        Assert.That(reply.Json["data"]!.AsArray(), Has.Count.EqualTo(pictures));
        Assert.That(_mock.Ledger.Charges.Single().Model, Is.EqualTo(meant));
    }

    [TestCase("\"model\":\"second\",\"n\":4", 5, "credits")]
    [TestCase("\"n\":4", 5, "credits")]
    [TestCase("\"model\":\"first\",\"quality\":\"low\",\"n\":3", 6, "credits")]
    [TestCase("\"model\":\"first\",\"quality\":\"low\"", 2, "credits")]
    [TestCase("\"model\":\"first\",\"quality\":\"high\",\"n\":4", 1, "coins")]
    [TestCase("\"model\":\"first\",\"n\":4", null, null)]
    public async Task A_price_is_paid_for_each_picture_where_it_says_so(string members, decimal? amount, string? unit)
    {
        await _client.DrawAsync(members);

        var charge = _mock.Ledger.Charges.Single();
        Assert.That((charge.Amount, charge.Unit), Is.EqualTo((amount, unit)));
    }

    [TestCase("/draw")]
    [TestCase("/own/draw")]
    public async Task A_base_at_the_root_serves_with_and_without_the_dialect_s_name(string path)
    {
        var reply = await _client.DrawAsync(path: path);

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
    }

    [TestCase("/")]
    [TestCase("/own")]
    [TestCase("//draw")]
    [TestCase("/draw/more")]
    public async Task Beside_a_base_at_the_root_there_is_nothing(string path)
    {
        var reply = await Reply.OfAsync(await _client.Http.PostAsync(new Uri(_mock.Address.GetLeftPart(UriPartial.Authority) + path), null));

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((404, "path")));
    }
}
