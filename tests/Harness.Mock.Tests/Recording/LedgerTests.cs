namespace Harness.Mock.Tests.Recording;

public sealed class LedgerTests
{
    private const string Standard = "standard 1K images";

    private MockServer _mock = null!;
    private Client _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _mock = await Shipped.StartAsync();
        _client = new Client(_mock.Address);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [TestCase("nano-banana", 0.14)]
    [TestCase("nano-banana-2", 0.28)]
    [TestCase("nano-banana-pro", 0.35)]
    public async Task A_model_with_a_price_a_call_costs_it_whatever_else_is_asked(string model, decimal amount)
    {
        var body = Client.Edit(model);
        body["n"] = 4;
        body["size"] = "3840x2160";

        await _client.JsonAsync(body);

        Assert.That(Charges(), Is.EqualTo([(model, amount, "credits")]));
    }

    [TestCase(null, 1)]
    [TestCase("", 1)]
    [TestCase("auto", 1)]
    [TestCase("1024x1024", 1)]
    [TestCase("1536x1024", 1)]
    [TestCase("1024x1536", 1)]
    [TestCase("1792x1024", 1)]
    [TestCase("1024x1792", 1)]
    [TestCase("1254x1254", 1)]
    [TestCase("1672x941", 1)]
    [TestCase("941x1672", 1)]
    [TestCase("2048x2048", 1.5)]
    [TestCase("3840x2160", 1.5)]
    [TestCase("2880x2880", 1.5)]
    [TestCase("1040x1024", 1.5)]
    [TestCase("16x16", 1.5)]
    public async Task The_size_asked_for_sets_the_price_over_JSON_and_forms_alike(string? size, decimal amount)
    {
        var body = Client.Edit();
        body["size"] = size;
        body["n"] = 3;

        await _client.JsonAsync(body);
        await _client.FormAsync([("model", "gpt-image-2"), ("prompt", "a cat"), ("image", Client.TinyPng), .. size is null ? [] : new[] { ("size", (object)size) }]);

        Assert.That(Charges(), Is.EqualTo([("gpt-image-2", amount, Standard), ("gpt-image-2", amount, Standard)]));
        Assert.That(_mock.Ledger.Sums[Standard], Is.EqualTo(2 * amount));
    }

    [TestCase("dall-e-2")]
    [TestCase("gpt-image-1")]
    [TestCase("gpt-image-1.5")]
    public async Task A_call_without_a_documented_price_is_entered_without_an_amount(string model)
    {
        await _client.JsonAsync(Client.Edit(model));

        Assert.That(_mock.Ledger.Charges.Select(charge => (charge.Model, charge.Amount, charge.Unit)), Is.EqualTo([(model, (decimal?)null, (string?)null)]));
        Assert.That(_mock.Ledger.Sums, Is.Empty);
    }

    [TestCase("size", "7")]
    [TestCase("prompt", null)]
    [TestCase("model", "sora")]
    [TestCase("image", "data:image/png;base64,AAAA")]
    [TestCase("image", "http://a.invalid/a.png")]
    [TestCase("image", "http://127.0.0.1:9/a.png")]
    [TestCase("callback_url", "nonsense")]
    public async Task An_error_never_costs(string field, string? value)
    {
        var body = Client.Edit();
        body[field] = value;

        var reply = await _client.JsonAsync(body);

        Assert.That(reply.Status, Is.GreaterThanOrEqualTo(400));
        Assert.That(_mock.Ledger.Charges, Is.Empty);
    }

    [TestCase("429")]
    [TestCase("500")]
    public async Task A_fault_that_was_asked_for_never_costs(string fault)
    {
        _client.Http.DefaultRequestHeaders.Add("X-Harness-Fault", fault);

        await _client.JsonAsync(Client.Edit());

        Assert.That(_mock.Ledger.Charges, Is.Empty);
    }

    [Test]
    public async Task A_stranger_never_pays()
    {
        using var stranger = new Client(_mock.Address, key: null);

        await stranger.JsonAsync(Client.Edit());

        Assert.That(_mock.Ledger.Charges, Is.Empty);
    }

    private (string Model, decimal? Amount, string? Unit)[] Charges() => [.. _mock.Ledger.Charges.Select(charge => (charge.Model, charge.Amount, charge.Unit))];
}
