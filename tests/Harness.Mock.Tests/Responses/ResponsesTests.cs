using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Mock.Tests.Files;
using Harness.Mock.Tests.Streaming;

namespace Harness.Mock.Tests.Responses;

public sealed class ResponsesTests
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
    public async Task The_tool_is_called_and_a_message_follows()
    {
        var reply = await _client.ToldAsync();

        Assert.That(reply.Id(), Does.Match("^resp_[0-9a-f]{32}$"));
        Assert.That((string?)reply.Json["status"], Is.EqualTo("completed"));
        Assert.That(reply.Json["output"]!.AsArray().Select(item => (string?)item!["type"]), Is.EqualTo(["picture_tool_call", "message"]));
        var call = reply.Call()!;
        Assert.That(reply.CallId(), Does.Match("^ig_[0-9a-f]{32}$"));
        Assert.That((string?)call["status"], Is.EqualTo("completed"));
        Assert.That((string?)call["revised_prompt"], Is.EqualTo("a cat"));
        Assert.That(Png.SizeOf(reply.Picture()), Is.EqualTo((64, 64)));
        var message = reply.Json["output"]![1]!;
        Assert.That((string?)message["content"]![0]!["text"], Is.Empty);
        Assert.That((string?)message["status"], Is.EqualTo("completed"));
    }

    [TestCase("""{"size":"64x128","quality":"low","background":"transparent","output_format":"webp","output_compression":40}""", "64x128 low transparent webp 40")]
    [TestCase("{}", "64x64 high opaque png 100")]
    public async Task The_call_shows_what_was_made_and_the_tools_what_was_meant(string members, string expected)
    {
        var reply = await _client.ToldAsync(tool: members[1..^1]);

        var (call, tool) = (reply.Call()!, reply.Json["tools"]![0]!);
        Assert.That($"{call["size"]} {call["quality"]} {call["background"]} {call["output_format"]} {tool["output_compression"]}", Is.EqualTo(expected));
        foreach (var (name, sent) in JsonNode.Parse(members)!.AsObject())
            Assert.That(tool[name]!.ToJsonString(), Is.EqualTo(sent!.ToJsonString()), name);
        Assert.That((string?)tool["model"], Is.EqualTo("painter"));
        Assert.That((int)tool["n"]!, Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("\"tools\":[]")]
    [TestCase("\"tools\":null")]
    [TestCase("\"tools\":[{\"type\":\"function\",\"name\":\"f\"}]")]
    [TestCase("\"tools\":[{\"type\":\"function\",\"name\":\"f\"}],\"tool_choice\":{\"type\":\"function\",\"name\":\"f\"}")]
    [TestCase("\"tools\":[{\"type\":\"picture_tool\"}],\"tool_choice\":\"none\"")]
    [TestCase("\"tools\":[{\"type\":\"picture_tool\"},{\"type\":\"web_search\"}],\"tool_choice\":{\"type\":\"web_search\"}")]
    public async Task Without_the_tool_there_is_a_message_alone(string members)
    {
        var reply = await _client.JsonAsync($$"""{"model":"talker","input":"a cat"{{(members.Length > 0 ? "," + members : "")}}}""", "/responses");

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        Assert.That((string?)reply.Json["output"]!.AsArray().Single()!["content"]![0]!["text"], Is.EqualTo("No model speaks here."));
        Assert.That((int)reply.Json["tool_usage"]!["image_gen"]!["total_tokens"]!, Is.Zero);
        Assert.That((int)reply.Json["usage"]!["output_tokens"]!, Is.Positive);
    }

    [TestCase("\"auto\"")]
    [TestCase("\"required\"")]
    [TestCase("{\"type\":\"picture_tool\"}")]
    [TestCase("null")]
    public async Task The_tool_is_called_where_the_choice_allows_it(string choice)
    {
        var reply = await _client.ToldAsync(more: $"\"tool_choice\":{choice}");

        Assert.That(reply.Call(), Is.Not.Null);
        Assert.That(reply.Json["tool_choice"]!.ToJsonString(), Is.EqualTo(choice == "null" ? "\"auto\"" : choice));
    }

    [Test]
    public async Task What_was_asked_is_given_back()
    {
        var reply = await _client.ToldAsync(more: """ "instructions":"be brief","metadata":{"a":"b","n":[1,{"x":null}]},"temperature":0.25 """);

        Assert.That((string?)reply.Json["instructions"], Is.EqualTo("be brief"));
        Assert.That(reply.Json["metadata"]!.ToJsonString(), Is.EqualTo("""{"a":"b","n":[1,{"x":null}]}"""));
        Assert.That((double)reply.Json["temperature"]!, Is.EqualTo(0.25));
        Assert.That((string?)reply.Json["model"], Is.EqualTo("talker"));
    }

    [Test]
    public async Task What_was_not_asked_has_its_meaning()
    {
        var json = (await _client.ToldAsync()).Json;

        Assert.That(json["metadata"]!.ToJsonString(), Is.EqualTo("{}"));
        Assert.That(json["instructions"], Is.Null);
        Assert.That(json["previous_response_id"], Is.Null);
        Assert.That((bool)json["store"]!, Is.True);
    }

    // A client that reads them as integers fails on 1.0 as on 1.5, and on every status that it doesn't know.
    [Test]
    public async Task Times_are_integers_and_statuses_known_words()
    {
        var reply = await _client.ToldAsync();

        using var json = JsonDocument.Parse(await reply.Message.Content.ReadAsByteArrayAsync());
        foreach (var member in (string[])["created_at", "completed_at"])
            Assert.That(json.RootElement.GetProperty(member).GetRawText(), Does.Match("^[0-9]+$"));
        Assert.That(json.RootElement.GetProperty("output")[0].GetProperty("result").GetString(), Does.Not.StartWith("data:"));
    }

    [Test]
    public async Task Tokens_are_counted_for_the_talk_and_for_the_pictures()
    {
        var reply = await _client.ToldAsync(Talk.Message("a cat", Talk.ByUrl(Talk.DataUrl())));

        Assert.That(reply.Json["tool_usage"]!["image_gen"]!.ToJsonString(), Is.EqualTo("""{"input_tokens":9,"input_tokens_details":{"image_tokens":7,"text_tokens":2},"output_tokens":41,"total_tokens":50}"""));
        Assert.That(reply.Json["usage"]!.ToJsonString(), Is.EqualTo("""{"input_tokens":2,"output_tokens":0,"total_tokens":2}"""));
    }

    [Test]
    public async Task A_response_is_shown_again_until_it_is_deleted()
    {
        var reply = await _client.ToldAsync();
        var path = $"/responses/{reply.Id()}";

        Assert.That((await _client.GetAsync(path)).Json.ToJsonString(), Is.EqualTo(reply.Json.ToJsonString()));
        Assert.That((await _client.DeleteAsync(path)).Json.ToJsonString(), Is.EqualTo($$"""{"id":"{{reply.Id()}}","object":"response","deleted":true}"""));
        foreach (var gone in (Reply[])[await _client.GetAsync(path), await _client.DeleteAsync(path), await _client.GetAsync(path + "/input_items")])
            Assert.That((gone.Status, gone.ErrorCode, gone.ErrorMessage), Is.EqualTo((404, "no-response", reply.Id())));
    }

    [Test]
    public async Task What_is_not_to_be_stored_is_not_shown()
    {
        var reply = await _client.ToldAsync(more: "\"store\":false");

        Assert.That((bool)reply.Json["store"]!, Is.False);
        Assert.That((await _client.GetAsync($"/responses/{reply.Id()}")).Status, Is.EqualTo(404));
        Assert.That((await _client.DeleteAsync($"/responses/{reply.Id()}")).Status, Is.EqualTo(404));
    }

    [TestCase("", "321", false)]
    [TestCase("?order=asc&limit=2", "12", true)]
    [TestCase("?limit=1", "3", true)]
    public async Task Input_items_are_listed(string query, string expected, bool hasMore)
    {
        var reply = await _client.ToldAsync("""[{"role":"user","content":"1"},{"type":"message","role":"developer","content":[{"type":"input_text","text":"2"}]},{"role":"user","content":"3"}]""");

        var list = await _client.GetAsync($"/responses/{reply.Id()}/input_items{query}");

        Assert.That(string.Concat(list.Json["data"]!.AsArray().Select(item => (string?)item!["content"]![0]!["text"])), Is.EqualTo(expected), list.Json.ToJsonString());
        Assert.That((bool)list.Json["has_more"]!, Is.EqualTo(hasMore));
        Assert.That(list.Ids(), Is.All.StartsWith("msg_"));
        Assert.That(list.Ids(), Is.Unique);
    }

    [Test]
    public async Task The_same_request_gives_the_same_picture_and_another_another()
    {
        var (one, same, other) = (await _client.ToldAsync(), await _client.ToldAsync(), await _client.ToldAsync("\"a dog\""));

        Assert.That(same.Picture(), Is.EqualTo(one.Picture()));
        Assert.That(other.Picture(), Is.Not.EqualTo(one.Picture()));
        Assert.That(same.Id(), Is.Not.EqualTo(one.Id()));
        Assert.That(same.CallId(), Is.Not.EqualTo(one.CallId()));
    }

    [TestCase("[refuse] this", "refused")]
    [TestCase("[withhold] this", "withheld")]
    public async Task What_a_trigger_names_is_refused(string words, string code) =>
        Assert.That((await _client.TalkAsync($"\"{words}\"")).ErrorCode, Is.EqualTo(code));
}
