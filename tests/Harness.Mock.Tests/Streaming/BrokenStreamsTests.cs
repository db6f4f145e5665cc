using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Harness.Mock.Tests.Callbacks;

namespace Harness.Mock.Tests.Streaming;

public sealed class BrokenStreamsTests
{
    private MockServer _mock = null!;
    private Client _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _mock = await StreamDialect.StartAsync();
        _client = new Client(_mock.Address);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [TestCase("", "error")]
    [TestCase("\"partial_images\":2", "draw.partial, draw.partial, error")]
    [TestCase("\"partial_images\":1,\"n\":3", "draw.partial, error")]
    public async Task A_failure_that_was_asked_for_ends_the_stream_in_place_of_the_first_picture(string members, string names)
    {
        var frames = await _client.StreamAsync(members, fault: "in-stream");

        Assert.That(string.Join(", ", frames.Select(frame => frame.Name)), Is.EqualTo(names));
        Assert.That(frames[^1].Data.ToJsonString(), Is.EqualTo($$$"""{"type":"error","error":{"code":"fault","message":"It broke.","param":null},"sequence_number":{{{frames.Length - 1}}}}"""));
        Assert.That(_mock.Ledger.Charges, Is.Empty);
    }

    [TestCase("\"stream\":false")]
    [TestCase("\"model\":\"still\"")]
    public async Task A_failure_in_a_stream_can_not_be_asked_for_where_there_is_no_stream(string members)
    {
        var reply = await _client.RefusedAsync(members, fault: "in-stream");

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, "X-Harness-Fault: in-stream is for requests whose answer is streamed")));
    }

    [Test]
    public async Task The_other_faults_come_before_a_stream_begins()
    {
        var reply = await _client.RefusedAsync(fault: "429");

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((429, "slow")));
    }

    [Test]
    public async Task A_foreign_fault_is_told_the_known_ones()
    {
        var reply = await _client.RefusedAsync(fault: "on-fire");

        Assert.That(reply.ErrorMessage, Is.EqualTo("X-Harness-Fault: the faults that can be asked for are 429, in-stream"));
    }

    [Test]
    public async Task A_prompt_with_the_trigger_is_refused_before_a_stream_begins()
    {
        var reply = await _client.RefusedAsync("\"prompt\":\"Please [refuse the prompt].\"");

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((400, "moderated-input")));
        Assert.That(_mock.Ledger.Charges, Is.Empty);
    }

    [Test]
    public async Task Pictures_with_the_trigger_are_withheld_after_the_partial_ones()
    {
        var frames = await _client.StreamAsync("\"partial_images\":2,\"prompt\":\"[refuse the picture]\"");

        Assert.That(frames.Select(frame => frame.Name), Is.EqualTo(["draw.partial", "draw.partial", "error"]));
        Assert.That((string?)frames[^1].Data["error"]!["code"], Is.EqualTo("moderated-output"));
        Assert.That(_mock.Ledger.Charges, Is.Empty);
    }

    [TestCase("[refuse the prompt]", "moderated-input")]
    [TestCase("[refuse the picture]", "moderated-output")]
    public async Task Without_a_stream_both_triggers_are_ordinary_refusals(string prompt, string code)
    {
        var reply = await _client.RefusedAsync($"\"stream\":false,\"prompt\":\"{prompt}\"");

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((400, code)));
        Assert.That(_mock.Ledger.Charges, Is.Empty);
    }

    [Test]
    public async Task A_callback_comes_before_a_stream()
    {
        await using var receiver = await Receiver.StartAsync(200);

        var accepted = await _client.RefusedAsync($"\"partial_images\":1,\"callback_url\":\"{receiver.Address}\"");

        var delivery = JsonNode.Parse(await receiver.NextAsync())!;
        Assert.That(accepted.Json.AsObject().Select(member => member.Key), Is.EqualTo(["task"]));
        Assert.That((string?)delivery["task"], Is.EqualTo((string?)accepted.Json["task"]));
        Assert.That(delivery["result"]!["data"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Withheld_pictures_are_a_failed_delivery()
    {
        await using var receiver = await Receiver.StartAsync(200);

        await _client.RefusedAsync($"\"prompt\":\"[refuse the picture]\",\"callback_url\":\"{receiver.Address}\"");

        Assert.That((string?)JsonNode.Parse(await receiver.NextAsync())!["code"], Is.EqualTo("moderated-output"));
    }

    [Test]
    public async Task A_stream_is_charged_like_any_call()
    {
        await _client.StreamAsync("\"partial_images\":2");

        Assert.That(_mock.Ledger.Charges.Select(charge => (charge.Model, charge.Amount)), Is.EqualTo([("tables", (decimal?)3)]));
    }

    [Test]
    public async Task A_client_that_leaves_amid_a_large_frame_is_no_mistake()
    {
        var reports = new ConcurrentQueue<string>();
        await using (var mock = await StreamDialect.StartAsync(new MockOptions { Report = reports.Enqueue }))
        {
            using (var leaver = await RawConnection.OpenAsync(mock.Address))
            {
                var body = """{"model":"tables","prompt":"a cat","stream":true,"partial_images":3,"n":4,"size":"3840x2160"}"""u8.ToArray();
                await leaver.PostAsync("Content-Type: application/json", body, "/draw");
                Assert.That((await leaver.ReadAsync("HEAD")).Status, Is.EqualTo(200));
            }
            using var other = new Client(mock.Address);
            Assert.That(await other.StreamAsync("\"partial_images\":1"), Has.Length.EqualTo(2));
        }

        Assert.That(reports, Is.Empty);
    }
}
