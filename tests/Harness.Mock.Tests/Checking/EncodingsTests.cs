namespace Harness.Mock.Tests.Checking;

/// <summary>An operation whose two encodings call their pictures differently.</summary>
public sealed class EncodingsTests
{
    private const string Refused = "{ status: 400, code: other-name, message: \"{$parameter}\" }";

    private const string Parameters =
        "      one: { type: pictures, references: true, required: { transport: multipart }, rules: [{ when: { transport: json }, forbidden: true, refusal: other-name }] }\n" +
        "      many: { type: pictures, references: true, required: { transport: json }, rules: [{ when: { transport: multipart }, forbidden: true, refusal: other-name }] }\n" +
        "      overlay: { type: pictures, references: true, rules: [{ when: { one: null }, count: [1, 1] }, { forbidden: true, refusal: other-name }] }\n";

    private MockServer _mock = null!;
    private Client _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _mock = await TestDialects.StartAsync(
            ("bodies: [json]", "bodies: [json, multipart]"),
            ("      quality: {", Parameters + "      quality: {"),
            ("prices:", $"  refusals: {{ other-name: {Refused} }}\nprices:"));
        _client = new Client(_mock.Address);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    // Of two mistakes, a missing name and the other encoding's in its place, the second says what to do.
    [Test]
    public async Task The_other_encoding_s_name_is_told_before_the_one_that_is_missing()
    {
        Assert.That(await JsonCodeAsync("\"one\":null"), Is.EqualTo("other-name: one"));
        Assert.That(await FormCodeAsync("many"), Is.EqualTo("other-name: many"));
        Assert.That(await JsonCodeAsync("\"quality\":\"low\""), Is.EqualTo("missing: many"));
    }

    [Test]
    public async Task A_file_is_there_for_conditions()
    {
        Assert.That(await FormCodeAsync("one"), Is.EqualTo("none"));
        Assert.That(await FormCodeAsync("one", "overlay"), Is.EqualTo("other-name: overlay"));
    }

    private async Task<string> JsonCodeAsync(string members) => Code(await _client.DrawAsync(members));

    private async Task<string> FormCodeAsync(params string[] pictures)
    {
        using var content = new MultipartFormDataContent { { new StringContent("a cat"), "prompt" } };
        foreach (var name in pictures)
            content.Add(new ByteArrayContent(Client.TinyPng), name, "a.png");
        return Code(await Reply.OfAsync(await _client.Http.PostAsync("/draw", content)));
    }

    private static string Code(Reply reply) => reply.Json["error"] is { } error ? $"{error["code"]}: {error["message"]}" : "none";
}
