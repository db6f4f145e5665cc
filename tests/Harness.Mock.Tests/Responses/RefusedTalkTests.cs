namespace Harness.Mock.Tests.Responses;

public sealed class RefusedTalkTests
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
    public async Task What_needs_a_picture_is_refused_where_the_conversation_has_none()
    {
        const string Edit = "\"quality\":\"edited\"";
        var words = await _client.ToldAsync(more: "\"tool_choice\":\"none\"");
        var drawn = await _client.ToldAsync();

        foreach (var refused in (Reply[])[await _client.TalkAsync(tool: Edit), await _client.TalkAsync(more: Previous(words), tool: Edit)])
            Assert.That((refused.Status, refused.ErrorCode, (string?)refused.Json["error"]!["param"]), Is.EqualTo((400, "invalid", "tools[0].quality")), refused.Json.ToJsonString());
        await _client.ToldAsync(more: Previous(drawn), tool: Edit);
        await _client.ToldAsync($$"""[{"type":"picture_tool_call","id":"{{drawn.CallId()}}"}]""", tool: Edit);
        await _client.ToldAsync(Talk.Message("a cat", Talk.ByUrl(Talk.DataUrl())), tool: Edit);
        await _client.ToldAsync(more: "\"tool_choice\":\"none\"", tool: Edit);
    }

    private static string Previous(Reply reply) => $"\"previous_response_id\":\"{reply.Id()}\"";

    [TestCase("7", "kind", "input")]
    [TestCase("{}", "kind", "input")]
    [TestCase("null", "kind", "input")]
    [TestCase("[]", "invalid", "input")]
    [TestCase("\"\"", "missing", "input")]
    [TestCase("[null]", "kind", "input[0]")]
    [TestCase("[[]]", "kind", "input[0]")]
    [TestCase("[{}]", "missing", "input[0].role")]
    [TestCase("""[{"role":"user"}]""", "missing", "input[0].content")]
    [TestCase("""[{"role":"robot","content":"x"}]""", "word", "input[0].role")]
    [TestCase("""[{"role":7,"content":"x"}]""", "kind", "input[0].role")]
    [TestCase("""[{"role":"user","content":7}]""", "kind", "input[0].content")]
    [TestCase("""[{"role":"user","content":null}]""", "kind", "input[0].content")]
    [TestCase("""[{"role":"user","content":["x"]}]""", "kind", "input[0].content[0]")]
    [TestCase("""[{"role":"user","content":[{}]}]""", "missing", "input[0].content[0].type")]
    [TestCase("""[{"role":"user","content":[{"type":"text","text":"x"}]}]""", "word", "input[0].content[0].type")]
    [TestCase("""[{"role":"user","content":[{"type":{},"text":"x"}]}]""", "kind", "input[0].content[0].type")]
    [TestCase("""[{"role":"user","content":[{"type":"input_text"}]}]""", "missing", "input[0].content[0].text")]
    [TestCase("""[{"role":"user","content":[{"type":"input_text","text":[]}]}]""", "kind", "input[0].content[0].text")]
    [TestCase("""[{"type":"picture","role":"user","content":"x"}]""", "word", "input[0].type")]
    [TestCase("""[{"type":true}]""", "kind", "input[0].type")]
    [TestCase("""[{"role":"user","content":"x"},{"type":"picture_tool_call"}]""", "missing", "input[1].id")]
    [TestCase("""[{"type":"picture_tool_call","id":5}]""", "kind", "input[0].id")]
    [TestCase("""[{"type":"picture_tool_call","id":"ig_1","result":5}]""", "kind", "input[0].result")]
    [TestCase("""[{"type":"picture_tool_call","id":"ig_1","result":"???"}]""", "unreadable", "input[0].result")]
    [TestCase("""[{"type":"picture_tool_call","id":"ig_1","result":"aGVsbG8="}]""", "unreadable", "input[0].result")]
    [TestCase("""[{"type":"picture_tool_call","id":"ig_1"}]""", "no-item", "input[0].id")]
    [TestCase("""[{"type":"item_reference","id":"msg_1"}]""", "no-item", "input[0].id")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image"}]}]""", null, "input[0].content[0]")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image","image_url":5}]}]""", "kind", "input[0].content[0].image_url")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image","image_url":{"url":"https://e.com/a.png"}}]}]""", "kind", "input[0].content[0].image_url")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image","image_url":"not an address"}]}]""", null, "input[0].content[0].image_url")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image","image_url":"data:image/png;base64,???"}]}]""", null, "input[0].content[0].image_url")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image","image_url":"data:image/png;base64,aGVsbG8="}]}]""", null, "input[0].content[0].image_url")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image","image_url":"http://nowhere.invalid/a.png"}]}]""", "unreachable", "input[0].content[0].image_url")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image","file_id":"file-none"}]}]""", "no-file", "input[0].content[0].file_id")]
    [TestCase("""[{"role":"user","content":[{"type":"input_image","file_id":"a","image_url":"https://e.com/a.png"}]}]""", null, "input[0].content[0]")]
    public async Task What_is_said_wrongly_is_refused_at_its_place(string input, string? code, string place)
    {
        foreach (var choice in (string[])["auto", "none"])
        {
            var reply = await _client.TalkAsync(input, $"\"tool_choice\":\"{choice}\"");

            Assert.That(reply.Status, Is.EqualTo(code == "no-item" ? 404 : 400), reply.Json.ToJsonString());
            Assert.That((string?)reply.Json["error"]!["param"], Is.EqualTo(place), reply.Json.ToJsonString());
            if (code is not null)
                Assert.That(reply.ErrorCode, Is.EqualTo(code), reply.Json.ToJsonString());
        }
    }

    [TestCase("7", "kind", "tools")]
    [TestCase("{}", "kind", "tools")]
    [TestCase("[null]", "kind", "tools[0]")]
    [TestCase("[\"picture_tool\"]", "kind", "tools[0]")]
    [TestCase("[{}]", "missing", "tools[0].type")]
    [TestCase("[{\"type\":7}]", "missing", "tools[0].type")]
    [TestCase("[{\"type\":\"picture_toll\"}]", "word", "tools[0].type")]
    [TestCase("[{\"type\":\"function\"},{\"type\":\"picture_tool\",\"n\":1}]", "unknown", "tools[1].n")]
    [TestCase("[{\"type\":\"picture_tool\",\"prompt\":\"x\"}]", "unknown", "tools[0].prompt")]
    [TestCase("[{\"type\":\"picture_tool\",\"image\":[]}]", "unknown", "tools[0].image")]
    [TestCase("[{\"type\":\"picture_tool\",\"size\":\"65x65\"}]", "word", "tools[0].size")]
    [TestCase("[{\"type\":\"picture_tool\",\"size\":{}}]", "kind", "tools[0].size")]
    [TestCase("[{\"type\":\"picture_tool\",\"partial_images\":4}]", "invalid", "tools[0].partial_images")]
    [TestCase("[{\"type\":\"picture_tool\",\"partial_images\":\"2\"}]", "kind", "tools[0].partial_images")]
    [TestCase("[{\"type\":\"picture_tool\",\"model\":\"talker\"}]", "model", "tools[0].model")]
    [TestCase("[{\"type\":\"picture_tool\",\"input_image_mask\":{\"file_id\":\"file-none\"}}]", "no-file", "tools[0].input_image_mask.file_id")]
    [TestCase("[{\"type\":\"picture_tool\",\"input_image_mask\":\"file-none\"}]", "kind", "tools[0].input_image_mask")]
    public async Task Tools_that_cannot_be_are_refused_at_their_place(string tools, string code, string place)
    {
        var reply = await _client.JsonAsync($$"""{"model":"talker","input":"a cat","tools":{{tools}}}""", "/responses");

        Assert.That((reply.Status, reply.ErrorCode, (string?)reply.Json["error"]!["param"]), Is.EqualTo((400, code, place)), reply.Json.ToJsonString());
    }

    [TestCase("\"maybe\"", "word")]
    [TestCase("7", "kind")]
    [TestCase("[]", "kind")]
    [TestCase("{\"type\":\"function\"}", "invalid")]
    [TestCase("{\"type\":\"nothing\"}", "invalid")]
    public async Task Choices_that_cannot_be_are_refused(string choice, string code)
    {
        var reply = await _client.TalkAsync(more: $"\"tool_choice\":{choice}");

        Assert.That((reply.Status, reply.ErrorCode, (string?)reply.Json["error"]!["param"]), Is.EqualTo((400, code, "tool_choice")), reply.Json.ToJsonString());
    }

    [Test]
    public async Task A_required_tool_must_be_offered()
    {
        var reply = await _client.JsonAsync("""{"model":"talker","input":"a cat","tool_choice":"required"}""", "/responses");

        Assert.That((reply.Status, (string?)reply.Json["error"]!["param"]), Is.EqualTo((400, "tool_choice")));
    }

    [TestCase("\"previous_response_id\":\"resp_none\"", 400, "no-previous", "previous_response_id")]
    [TestCase("\"previous_response_id\":7", 400, "kind", "previous_response_id")]
    [TestCase("\"store\":\"yes\"", 400, "kind", "store")]
    [TestCase("\"stream\":1", 400, "kind", "stream")]
    [TestCase("\"inputs\":1", 400, "unknown", "inputs")]
    public async Task Other_members_are_checked(string member, int status, string code, string place)
    {
        var reply = await _client.TalkAsync(more: member);

        Assert.That((reply.Status, reply.ErrorCode, (string?)reply.Json["error"]!["param"]), Is.EqualTo((status, code, place)), reply.Json.ToJsonString());
    }

    [TestCase("talker", 200)]
    [TestCase("painter", 400)]
    [TestCase("nobody", 400)]
    public async Task Only_a_model_that_talks_is_talked_to(string model, int status) =>
        Assert.That((await _client.JsonAsync($$"""{"model":"{{model}}","input":"a cat"}""", "/responses")).Status, Is.EqualTo(status));
}
