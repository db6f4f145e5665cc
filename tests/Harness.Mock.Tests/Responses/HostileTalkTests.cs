namespace Harness.Mock.Tests.Responses;

public sealed class HostileTalkTests
{
    private MockServer _mock = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await ConversationDialect.StartAsync(new MockOptions { MaxResponseBytes = 1 << 20 });
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    private static readonly string[] Values =
    [
        "null", "true", "-1", "1e400", "0.1", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"type\":null}", "[{\"type\":\"picture_tool\"},{\"type\":\"picture_tool\"}]",
        "\"\\u0000\"", "[{\"type\":\"message\"}]", "{\"id\":\"x\"}", "[1,2,3]", "99999999999999999999",
    ];

    private static readonly string[] Members = ["model", "input", "instructions", "previous_response_id", "tools", "tool_choice", "store", "stream", "metadata", "temperature"];

    [Test]
    public async Task Every_value_everywhere_is_answered_or_refused([ValueSource(nameof(Members))] string member, [ValueSource(nameof(Values))] string value)
    {
        var body = new Dictionary<string, string> { ["model"] = "\"talker\"", ["input"] = "\"a cat\"", ["tools"] = "[{\"type\":\"picture_tool\"}]", [member] = value };
        using var content = new StringContent($"{{{string.Join(',', body.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}", System.Text.Encoding.UTF8, "application/json");

        var answer = await _client.Http.PostAsync("/responses", content);

        Assert.That((int)answer.StatusCode, Is.EqualTo(200).Or.EqualTo(400));
    }

    [TestCase(200)]
    [TestCase(2000)]
    public async Task Deep_items_are_refused(int depth)
    {
        var deep = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));

        Assert.That((await _client.TalkAsync($$"""[{"role":"user","content":{{deep}}}]""")).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Ten_thousand_items_are_answered_or_refused()
    {
        var items = string.Join(',', Enumerable.Repeat("""{"role":"user","content":"x"}""", 10_000));

        Assert.That((await _client.TalkAsync($"[{items}]")).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task A_tool_with_thousands_of_members_is_refused()
    {
        var members = string.Join(',', Enumerable.Range(0, 5000).Select(number => $"\"m{number}\":1"));

        Assert.That((await _client.TalkAsync(tool: members)).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Huge_ids_are_unknown()
    {
        var huge = new string('x', 1_000_000);

        Assert.That((await _client.TalkAsync(more: $"\"previous_response_id\":\"{huge}\"")).ErrorCode, Is.EqualTo("no-previous"));
        Assert.That((await _client.TalkAsync($$"""[{"type":"picture_tool_call","id":"{{huge}}"}]""")).ErrorCode, Is.EqualTo("no-item"));
        Assert.That((await _client.TalkAsync(Talk.Message("x", Talk.ByFile(huge)))).ErrorCode, Is.EqualTo("no-file"));
    }

    // What is larger than everything that may be kept together is answered all the same.
    [Test]
    public async Task Large_talk_is_answered_and_forgotten()
    {
        var small = await _client.ToldAsync();
        var large = await _client.ToldAsync($"[{{\"role\":\"developer\",\"content\":[{{\"type\":\"output_text\",\"text\":\"{new string('x', 2_000_000)}\"}}]}}]");

        Assert.That((await Reply.OfAsync(await _client.Http.GetAsync($"/responses/{large.Id()}"))).Status, Is.EqualTo(404));
        Assert.That((await Reply.OfAsync(await _client.Http.GetAsync($"/responses/{small.Id()}"))).Status, Is.EqualTo(200));
    }
}
