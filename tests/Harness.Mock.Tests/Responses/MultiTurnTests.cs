using Harness.Mock.Tests.Files;

namespace Harness.Mock.Tests.Responses;

/// <summary>What goes on with a picture keeps its border and is new in the middle.</summary>
public sealed class MultiTurnTests
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

    private static readonly Func<Reply, (string Input, string More)>[] Ways =
    [
        before => ("\"make it real\"", $"\"previous_response_id\":\"{before.Id()}\""),
        before => ($$"""[{"role":"user","content":"make it real"},{"type":"picture_tool_call","id":"{{before.CallId()}}"}]""", ""),
        before => ($$"""[{{before.Call()!.ToJsonString()}},{"role":"user","content":"make it real"}]""", ""),
        before => ($$"""[{"type":"item_reference","id":"{{before.CallId()}}"},{"role":"user","content":"make it real"}]""", ""),
    ];

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task A_chain_of_three_keeps_the_border_of_the_first(int way)
    {
        var first = await _client.ToldAsync();
        var second = await GoOnAsync(first, way);
        var third = await GoOnAsync(second, way);

        Assert.That(Talk.Corner(second.Picture()), Is.EqualTo(Talk.Corner(first.Picture())));
        Assert.That(Talk.Corner(third.Picture()), Is.EqualTo(Talk.Corner(first.Picture())));
        Assert.That(Talk.Middle(second.Picture()), Is.Not.EqualTo(Talk.Middle(first.Picture())));
        Assert.That(Talk.Middle(third.Picture()), Is.Not.EqualTo(Talk.Middle(second.Picture())));
    }

    [Test]
    public async Task All_ways_to_go_on_give_the_same_picture()
    {
        var first = await _client.ToldAsync();

        var pictures = new List<byte[]>();
        for (var way = 0; way < Ways.Length; way++)
            pictures.Add((await GoOnAsync(first, way)).Picture());

        Assert.That(pictures.Select(Convert.ToBase64String).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_turn_in_words_alone_hands_the_picture_on()
    {
        var first = await _client.ToldAsync();
        var words = await _client.ToldAsync("\"how nice\"", $"\"tool_choice\":\"none\",\"previous_response_id\":\"{first.Id()}\"");

        var third = await GoOnAsync(words, 0);

        Assert.That(words.Call(), Is.Null);
        Assert.That(Talk.Corner(third.Picture()), Is.EqualTo(Talk.Corner(first.Picture())));
    }

    [Test]
    public async Task Other_beginnings_give_other_pictures()
    {
        var (cat, dog) = (await GoOnAsync(await _client.ToldAsync(), 0), await GoOnAsync(await _client.ToldAsync("\"a dog\""), 0));

        Assert.That(Talk.Middle(cat.Picture()), Is.Not.EqualTo(Talk.Middle(dog.Picture())));
        Assert.That(Talk.Corner(cat.Picture()), Is.Not.EqualTo(Talk.Corner(dog.Picture())));
    }

    [Test]
    public async Task A_picture_of_elsewhere_that_comes_whole_is_gone_on_with_as_well()
    {
        var whole = $$"""[{"type":"picture_tool_call","id":"ig_elsewhere","result":"{{Convert.ToBase64String(Talk.Encode(5))}}"},{"role":"user","content":"WORDS"}]""";

        var (cat, dog) = (await _client.ToldAsync(whole.Replace("WORDS", "a cat")), await _client.ToldAsync(whole.Replace("WORDS", "a dog")));

        Assert.That(Talk.Corner(cat.Picture()), Is.EqualTo(Talk.Corner(dog.Picture())));
        Assert.That(Talk.Middle(cat.Picture()), Is.Not.EqualTo(Talk.Middle(dog.Picture())));
    }

    [Test]
    public async Task What_was_not_stored_is_gone_on_with_only_when_it_is_brought_along()
    {
        var first = await _client.ToldAsync(more: "\"store\":false");

        Assert.That((await _client.TalkAsync(more: $"\"previous_response_id\":\"{first.Id()}\"")).ErrorCode, Is.EqualTo("no-previous"));
        Assert.That((await _client.TalkAsync($$"""[{"type":"picture_tool_call","id":"{{first.CallId()}}"}]""")).ErrorCode, Is.EqualTo("no-item"));
        Assert.That(Talk.Corner((await GoOnAsync(first, 2)).Picture()), Is.EqualTo(Talk.Corner(first.Picture())));
    }

    [Test]
    public async Task What_was_deleted_is_gone()
    {
        var first = await _client.ToldAsync();
        await _client.DeleteAsync($"/responses/{first.Id()}");

        Assert.That((await _client.TalkAsync(more: $"\"previous_response_id\":\"{first.Id()}\"")).ErrorMessage, Is.EqualTo(first.Id()));
        Assert.That((await _client.TalkAsync($$"""[{"type":"picture_tool_call","id":"{{first.CallId()}}"}]""")).ErrorMessage, Is.EqualTo(first.CallId()));
    }

    [Test]
    public async Task The_oldest_are_forgotten()
    {
        await using var small = await ConversationDialect.StartAsync(new MockOptions { MaxResponses = 2 });
        using var client = new Client(small.Address);
        var first = await client.ToldAsync();
        var second = await client.ToldAsync();
        await client.ToldAsync();

        Assert.That((await client.GetAsync($"/responses/{first.Id()}")).Status, Is.EqualTo(404));
        Assert.That((await client.TalkAsync(more: $"\"previous_response_id\":\"{first.Id()}\"")).Status, Is.EqualTo(400));
        Assert.That((await client.GetAsync($"/responses/{second.Id()}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_streamed_response_is_gone_on_with_like_any_other()
    {
        var frames = await _client.StreamedAsync();
        var response = frames[^1].Data["response"]!;
        var first = Convert.FromBase64String((string)Talk.CallIn(response)!["result"]!);

        var second = await _client.ToldAsync("\"make it real\"", $"\"previous_response_id\":\"{response["id"]}\"");

        Assert.That(Talk.Corner(second.Picture()), Is.EqualTo(Talk.Corner(first)));
    }

    private Task<Reply> GoOnAsync(Reply before, int way)
    {
        var (input, more) = Ways[way](before);
        return _client.ToldAsync(input, more);
    }
}
