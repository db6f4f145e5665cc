using System.Text;
using System.Text.Json.Nodes;
using Harness.Mock.Tests.Files;
using Harness.Mock.Tests.Streaming;
using Harness.Spec.Mutations;
using static Harness.Mock.Tests.Mutations.Broken;

namespace Harness.Mock.Tests.Mutations;

/// <summary>Edits of requests before the mock sees them.</summary>
public sealed class RequestEditsTests
{
    private static readonly WireEdit Drop = new WireEdit.DropFields(["n", "size"]);

    [Test]
    public async Task Members_dont_reach_the_mock()
    {
        var reply = await DrawnAsync(Drop, """ "n":3,"size":"512x512","quality":"low" """);

        Assert.That((string?)reply.Json["size"], Is.EqualTo("1024x1024"));
        Assert.That(reply.Json["data"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Members_reach_the_mock_with_another_value()
    {
        var reply = await DrawnAsync(Put("n", "2"), """ "n":3 """);
        var more = await DrawnAsync(Put("n", "2"));

        Assert.That(reply.Json["data"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(more.Json["data"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{\"prompt\":\"\\ud800\",\"n\":9}")]
    public async Task A_malformed_body_stays_as_it_is(string body)
    {
        await using var plain = await StreamDialect.StartAsync();
        await using var broken = await StartAsync(Row(When("model", "x"), new WireEdit.SetStatus(418)), Row(Everything, Put("n", "2")));
        using var client = new Client(broken.Address);
        using var other = new Client(plain.Address);

        var reply = await client.JsonAsync(body, "/draw");

        Assert.That(reply.Json.ToJsonString(), Is.EqualTo((await other.JsonAsync(body, "/draw")).Json.ToJsonString()));
    }

    [Test]
    public async Task A_member_that_stands_twice_stays_as_it_is()
    {
        var reply = await DrawnAsync(Put("n", "4"), """ "n":3,"n":2 """);

        Assert.That(reply.Json["data"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_body_over_the_cap_is_still_refused_as_one()
    {
        await using var mock = await StreamDialect.StartAsync(Options(Put("n", "2")) with { MaxBodyBytes = 100 });
        using var client = new Client(mock.Address);

        Assert.That((await client.DrawnAsync($"\"size\":\"{new string('x', 200)}\"")).Status, Is.EqualTo(413));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/draw") { Content = new StreamContent(new MemoryStream(new byte[200_000])) };
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentType = new("application/json");
        Assert.That((await Reply.OfAsync(await client.Http.SendAsync(request))).Status, Is.EqualTo(413));
    }

    [Test]
    public async Task A_body_that_breaks_off_is_still_refused_as_one()
    {
        await using var mock = await StartAsync(Put("n", "2"));
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync("POST /draw HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer k\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nxyz");

        Assert.That((await connection.ReadAsync()).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Text_fields_of_a_form_are_edited_and_files_keep_their_bytes()
    {
        await using var plain = await StreamDialect.StartAsync();
        await using var broken = await StartAsync(Row(Everything, Put("n", "2"), new WireEdit.DropFields(["size"]), Put("quality", "\"high\"")));

        var expected = await FormAsync(plain, ("n", "2"), ("quality", "high"));
        var actual = await FormAsync(broken, ("n", "3"), ("size", "512x512"));

        Assert.That(Without(actual, "created"), Is.EqualTo(Without(expected, "created")));
    }

    [Test]
    public async Task A_file_of_a_form_can_be_dropped()
    {
        await using var broken = await StartAsync(new WireEdit.DropFields(["image"]));

        Assert.That((await FormAsync(broken)).ErrorMessage, Is.EqualTo("image"));
    }

    [Test]
    public async Task A_query_is_edited()
    {
        await using var mock = await ResourceDialect.StartAsync(Options(Row(Everything with { Operations = ["files"] }, new WireEdit.DropFields(["order"]), Put("limit", "1"))));
        using var client = new Client(mock.Address);
        var older = await client.UploadedAsync();
        var newer = await client.UploadedAsync();

        Assert.That((await client.GetAsync("/files?order=asc&limit=50")).Ids(), Is.EqualTo([newer]));
        Assert.That((await client.GetAsync($"/files?after={newer}")).Ids(), Is.EqualTo([older]));
    }

    [TestCase(null)]
    [TestCase("sk-harness-invalid")]
    [TestCase("other")]
    public async Task Anybody_is_let_in(string? key)
    {
        await using var mock = await StreamDialect.StartAsync(Options(new WireEdit.CheckKey(KeyLaxness.Unchecked)) with { Keys = ["good"] });
        using var client = new Client(mock.Address, key);

        Assert.That((await client.DrawnAsync()).Status, Is.EqualTo(200));
    }

    [TestCase("good", "", 200)]
    [TestCase("good", "\"n\":9", 400)]
    [TestCase("bad", "\"n\":9", 400)]
    [TestCase("bad", "", 401)]
    [TestCase("bad", "\"stream\":true", 401)]
    public async Task What_else_is_wrong_is_told_before_the_key_is_looked_at(string key, string members, int status)
    {
        await using var mock = await StreamDialect.StartAsync(Options(new WireEdit.CheckKey(KeyLaxness.Late)) with { Keys = ["good"] });
        using var client = new Client(mock.Address, key);

        var reply = await client.DrawnAsync(members);

        Assert.That(reply.Status, Is.EqualTo(status));
        Assert.That(reply.Message.Content.Headers.ContentLength, Is.EqualTo(Encoding.UTF8.GetByteCount(await reply.Message.Content.ReadAsStringAsync())));
    }

    [Test]
    public async Task The_facts_are_those_of_the_request_as_it_came()
    {
        await using var mock = await StartAsync(Row(Everything, Put("n", "2")), Row(When("n", "3"), new WireEdit.SetStatus(418)));
        using var client = new Client(mock.Address);

        Assert.That((await client.DrawnAsync("\"n\":3")).Status, Is.EqualTo(418));
        Assert.That((await client.DrawnAsync("\"n\":2")).Status, Is.EqualTo(200));
    }

    private static WireEdit.SetRequestFields Put(string name, string json) => new([new(name, JsonNode.Parse(json))]);

    private static string Without(Reply reply, string member)
    {
        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        reply.Json.AsObject().Remove(member);
        return reply.Json.ToJsonString();
    }

    private static async Task<Reply> FormAsync(MockServer mock, params (string Name, string Value)[] fields)
    {
        using var client = new Client(mock.Address);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Prepend(("model", "tables")).Append(("prompt", "a cat")))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(Client.TinyPng), "image[]", "a.png");
        return await Reply.OfAsync(await client.Http.PostAsync("/edit", content));
    }
}
