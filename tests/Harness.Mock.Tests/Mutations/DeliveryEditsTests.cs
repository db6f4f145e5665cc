using System.Text.Json.Nodes;
using Harness.Mock.Tests.Callbacks;
using Harness.Mock.Tests.Streaming;
using Harness.Spec.Mutations;
using Microsoft.AspNetCore.Http;
using static Harness.Mock.Tests.Mutations.Broken;

namespace Harness.Mock.Tests.Mutations;

/// <summary>Edits of what the courier posts.</summary>
public sealed class DeliveryEditsTests
{
    [Test]
    public async Task A_delivery_is_edited_and_its_answer_isnt()
    {
        await using var receiver = await Receiver.StartAsync(200);
        await using var mock = await StartAsync(Row(Callback, Set("new", "1"), new WireEdit.RemoveFields([Path("task")])));

        var answer = await AskAsync(mock, receiver.Address);
        var delivery = JsonNode.Parse(await receiver.NextAsync())!;

        Assert.That(string.Join(',', delivery.AsObject().Select(member => member.Key)), Is.EqualTo("result,new"));
        Assert.That(string.Join(',', answer.Json.AsObject().Select(member => member.Key)), Is.EqualTo("task"));
    }

    [Test]
    public async Task Rows_about_answers_dont_touch_deliveries()
    {
        await using var receiver = await Receiver.StartAsync(200);
        await using var mock = await StartAsync(Set("new", "1"));

        Assert.That((await AskAsync(mock, receiver.Address)).Json["new"], Is.Not.Null);
        Assert.That(JsonNode.Parse(await receiver.NextAsync())!["new"], Is.Null);
    }

    [Test]
    public async Task Headers_and_body_of_a_delivery_are_others()
    {
        var seen = new TaskCompletionSource<(string?, string, string)>();
        await using var site = await TinySite.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            seen.TrySetResult((context.Request.ContentType, context.Request.Headers["x-new"].ToString(), await reader.ReadToEndAsync()));
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await using var mock = await StartAsync(Row(
            Callback, new WireEdit.SetHeaders([new("content-type", "text/plain"), new("x-new", "a")]), new WireEdit.ReplaceBody(BodyDamage.Text, "hello")));

        await AskAsync(mock, site.Address);

        Assert.That(await seen.Task, Is.EqualTo(("text/plain", "a", "hello")));
    }

    [Test]
    public async Task A_delivery_never_comes()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var mock = await StartAsync(Row(Callback, new WireEdit.Deliver(DeliveryDamage.Never)));

        await AskAsync(mock, receiver.Address);
        await mock.DisposeAsync();

        Assert.That(receiver.HasMore, Is.False);
    }

    [Test]
    public async Task A_delivery_comes_twice()
    {
        await using var receiver = await Receiver.StartAsync(200);
        await using var mock = await StartAsync(Row(Callback, new WireEdit.Deliver(DeliveryDamage.Twice)));

        await AskAsync(mock, receiver.Address);

        var first = await receiver.NextAsync();
        Assert.That(await receiver.NextAsync(), Is.EqualTo(first));
    }

    [Test]
    public async Task A_delivery_comes_before_the_answer()
    {
        await using var receiver = await Receiver.StartAsync(200);
        // The clock stands still, so that the answer's patience has no end.
        await using var mock = await StreamDialect.StartAsync(
            Options(Row(Callback, new WireEdit.Deliver(DeliveryDamage.Early)), Row(Everything, Set("new", "1"))) with { Time = new ManualTime() });
        for (var time = 0; time < 3; time++)
        {
            var answer = await AskAsync(mock, receiver.Address);

            Assert.That(receiver.HasMore);
            Assert.That((string?)JsonNode.Parse(await receiver.NextAsync())!["task"], Is.EqualTo((string?)answer.Json["task"]));
            Assert.That((int?)answer.Json["new"], Is.EqualTo(1));
        }
    }

    [Test]
    public async Task An_answer_doesnt_wait_for_ever_for_a_delivery_that_cant_be_made()
    {
        await using var receiver = await Receiver.StartAsync(Receiver.Hang);
        var time = new ManualTime();
        await using var mock = await StreamDialect.StartAsync(Options(Row(Callback, new WireEdit.Deliver(DeliveryDamage.Early))) with { Time = time });
        using var client = new Client(mock.Address);

        var answer = AskAsync(mock, receiver.Address);
        await time.FireNextAsync(TimeSpan.FromSeconds(5));

        Assert.That((await answer).Status, Is.EqualTo(200));
        Assert.That((await client.DrawnAsync()).Status, Is.EqualTo(200));
        Assert.That((await client.DrawnAsync("\"n\":9")).Status, Is.EqualTo(400));
        Assert.That((await client.StreamAsync()).Length, Is.EqualTo(1));
    }

    [Test]
    public async Task A_delivery_comes_later()
    {
        var time = new ManualTime();
        var delay = TimeSpan.FromMilliseconds(1234);
        await using var receiver = await Receiver.StartAsync(200);
        await using var mock = await StreamDialect.StartAsync(Options(Row(Callback, new WireEdit.DelayAnswer(delay))) with { Time = time });

        await AskAsync(mock, receiver.Address);
        await time.WaitForAsync(delay);
        Assert.That(receiver.HasMore, Is.False);
        await time.FireNextAsync(delay);

        Assert.That(await receiver.NextAsync(), Does.Contain("task"));
    }

    [Test]
    public async Task The_guard_still_watches_where_deliveries_go()
    {
        var reports = new TaskCompletionSource<string>();
        await using var mock = await StreamDialect.StartAsync(
            Options(Row(Callback, new WireEdit.Deliver(DeliveryDamage.Twice))) with { Report = sentence => reports.TrySetResult(sentence) });

        await AskAsync(mock, new Uri("http://169.254.169.254/"));

        Assert.That(await reports.Task, Does.Contain("isn't an address that this server may call"));
    }

    private static async Task<Reply> AskAsync(MockServer mock, Uri address)
    {
        using var client = new Client(mock.Address);
        var reply = await client.DrawnAsync($"\"callback_url\":\"{address}\"");
        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        return reply;
    }
}
