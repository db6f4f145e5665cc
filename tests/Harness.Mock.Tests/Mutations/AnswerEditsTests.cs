using System.Net;
using System.Text;
using Harness.Mock.Tests.Files;
using Harness.Spec.Mutations;
using static Harness.Mock.Tests.Mutations.Broken;

namespace Harness.Mock.Tests.Mutations;

/// <summary>Edits of heads and whole bodies, and which answers they are made in.</summary>
public sealed class AnswerEditsTests
{
    private static readonly WireEdit.SetStatus Teapot = new(418);

    [Test]
    public async Task A_status_is_another()
    {
        Assert.That((await DrawnAsync(Teapot)).Status, Is.EqualTo(418));
    }

    [Test]
    public async Task A_status_without_a_body_has_none()
    {
        using var answer = await AnswerAsync(new WireEdit.SetStatus(204));

        Assert.That((answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.NoContent, "")));
    }

    [Test]
    public async Task Headers_are_others_or_gone()
    {
        var headers = new WireEdit.SetHeaders([new("x-new", "a"), new("Content-Type", "text/plain"), new("X-Request-Id", null)]);
        await using var mock = await Shipped.StartAsync(Options(headers));
        using var client = new Client(mock.Address);

        var reply = await client.JsonAsync(Client.Edit());

        Assert.That(reply.Message.Headers.GetValues("x-new"), Is.EqualTo(["a"]));
        Assert.That(reply.Message.Headers.Contains("x-request-id"), Is.False);
        Assert.That(reply.Message.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
    }

    [Test]
    public async Task A_length_can_be_dropped()
    {
        using var answer = await AnswerAsync(new WireEdit.SetHeaders([new("content-length", null)]));

        Assert.That(answer.Headers.TransferEncodingChunked, Is.True);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.EndWith("}"));
    }

    [TestCase(BodyDamage.Html, "<!DOCTYPE html>", "</html>", "text/html")]
    [TestCase(BodyDamage.Empty, "", "", "application/json")]
    [TestCase(BodyDamage.Cut, "{\"created\":", "", "application/json")]
    [TestCase(BodyDamage.NotJson, "{\"created\":", ",}", "application/json")]
    [TestCase(BodyDamage.Text, "plain", "text", "application/json")]
    public async Task A_body_is_something_else(BodyDamage damage, string begin, string end, string type)
    {
        using var answer = await AnswerAsync(new WireEdit.ReplaceBody(damage, damage == BodyDamage.Text ? "plain text" : null));

        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(body, Does.StartWith(begin).And.EndsWith(end));
        Assert.That(() => System.Text.Json.JsonDocument.Parse(body), Throws.InstanceOf<System.Text.Json.JsonException>());
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(Encoding.UTF8.GetByteCount(body)));
    }

    [Test]
    public async Task A_body_is_in_Latin_1()
    {
        using var answer = await AnswerAsync(Set("$", "\"é\""), new WireEdit.ReplaceBody(BodyDamage.Latin1, null));

        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(new byte[] { (byte)'"', 0xE9, (byte)'"' }));
    }

    [Test]
    public async Task An_answer_comes_later()
    {
        var time = new ManualTime();
        var delay = TimeSpan.FromSeconds(123);
        await using var mock = await Streaming.StreamDialect.StartAsync(Options(new WireEdit.DelayAnswer(delay)) with { Time = time });
        using var client = new Client(mock.Address);

        var answer = client.DrawnAsync();
        await time.WaitForAsync(delay);
        Assert.That(answer.IsCompleted, Is.False);
        await time.FireNextAsync(delay);

        Assert.That((await answer).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Edits_are_made_in_their_order()
    {
        var label = new WireEdit.SetHeaders([new("content-type", "text/plain")]);

        var reply = await DrawnAsync(Row(Everything, Set("$", "{}"), label, Set("a", "1"), new WireEdit.RenameFields(At("a", "b")), Set("a", "2")));

        Assert.That(reply.Json.ToJsonString(), Is.EqualTo("""{"b":1,"a":2}"""));
    }

    [Test]
    public async Task Rows_look_at_what_the_mock_answered()
    {
        await using var mock = await StartAsync(Row(Refusal, new WireEdit.SetStatus(200)), Row(Success, Teapot));
        using var client = new Client(mock.Address);

        Assert.That((await client.DrawnAsync()).Status, Is.EqualTo(418));
        Assert.That((await client.DrawnAsync("\"n\":9")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Rows_look_at_the_operation()
    {
        await using var mock = await StartAsync(Row(Everything with { Operations = ["draw"] }, Teapot));
        using var client = new Client(mock.Address);

        Assert.That((await client.DrawnAsync()).Status, Is.EqualTo(418));
        Assert.That((await client.DrawnAsync(path: "/edit")).Status, Is.EqualTo(400));
        Assert.That((await client.DrawnAsync(path: "/other")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Rows_without_an_operation_are_about_requests_for_none_as_well()
    {
        await using var mock = await StartAsync(Teapot);
        using var client = new Client(mock.Address);

        Assert.That((await client.DrawnAsync(path: "/other")).Status, Is.EqualTo(418));
        Assert.That((await client.GetAsync("/draw")).Status, Is.EqualTo(418));
        Assert.That((await client.GetAsync("/openapi.json")).Status, Is.EqualTo(200));
    }

    [TestCase("size", "1024x1024", 418)]
    [TestCase("n", "2", 418)]
    [TestCase("stream", "false", 418)]
    [TestCase("n", "3", 200)]
    [TestCase("quality", "low", 200)]
    [TestCase("model", "tables", 418)]
    [TestCase("operation", "draw", 418)]
    [TestCase("transport", "json", 418)]
    [TestCase("transport", "multipart", 200)]
    [TestCase("list", "[]", 418)]
    [TestCase("object", "{}", 418)]
    [TestCase("list", "{}", 200)]
    public async Task Rows_look_at_the_fields_of_a_body(string fact, string value, int status)
    {
        var reply = await DrawnAsync(Row(When(fact, value), Teapot), """ "size":"1024x1024","n":2,"stream":false,"list":[1],"object":{"a":1} """);

        Assert.That(reply.Status, Is.EqualTo(status));
    }

    [TestCase("n", "2", 418)]
    [TestCase("transport", "multipart", 418)]
    [TestCase("image", "none", 418)]
    [TestCase("n", "3", 200)]
    public async Task Rows_look_at_the_fields_of_a_form(string fact, string value, int status)
    {
        await using var mock = await Shipped.StartAsync(Options(Row(When(fact, value), Teapot)));
        using var client = new Client(mock.Address);

        var reply = await client.FormAsync(("model", "dall-e-2"), ("prompt", "a cat"), ("n", "2"), ("image", Client.TinyPng));

        Assert.That(reply.Status, Is.EqualTo(status));
    }

    [TestCase("order", "asc", 418)]
    [TestCase("transport", "query", 418)]
    [TestCase("order", "desc", 200)]
    public async Task Rows_look_at_a_query(string fact, string value, int status)
    {
        await using var mock = await ResourceDialect.StartAsync(Options(Row(When(fact, value), Teapot)));
        using var client = new Client(mock.Address);

        Assert.That((await client.GetAsync("/files?order=asc")).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Nothing_is_sent_in_answer_to_HEAD()
    {
        await using var mock = await StartAsync(new WireEdit.ReplaceBody(BodyDamage.Html, null), new WireEdit.SetHeaders([new("x-new", "a")]));
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync("HEAD /draw HTTP/1.1\r\nHost: mock\r\n\r\nHEAD /openapi.json HTTP/1.1\r\nHost: mock\r\n\r\n");

        Assert.That((await connection.ReadAsync("HEAD")).Head, Does.Contain("x-new: a"));
        Assert.That((await connection.ReadAsync("HEAD")).Head, Does.Not.Contain("x-new: a"));
    }

    [Test]
    public async Task What_HTTP_cant_carry_is_reported()
    {
        var reports = new List<string>();
        await using var mock = await Streaming.StreamDialect.StartAsync(Options(new WireEdit.SetHeaders([new("x-new", "a\nb")])) with { Report = reports.Add });
        using var client = new Client(mock.Address);

        Assert.That(async () => await client.DrawnAsync(), Throws.InstanceOf<Exception>());
        Assert.That(reports, Has.Count.EqualTo(1));
    }

    private static async Task<HttpResponseMessage> AnswerAsync(params WireEdit[] edits)
    {
        await using var mock = await StartAsync(edits);
        using var client = new Client(mock.Address);
        using var content = new StringContent("""{"model":"tables","prompt":"a cat"}""", Encoding.UTF8, "application/json");
        return await client.Http.PostAsync("/draw", content);
    }
}
