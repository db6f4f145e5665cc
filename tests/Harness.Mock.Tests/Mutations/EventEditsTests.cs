using Harness.Mock.Tests.Streaming;
using Harness.Spec.Mutations;
using static Harness.Mock.Tests.Mutations.Broken;

namespace Harness.Mock.Tests.Mutations;

/// <summary>Edits of a stream of two partial pictures and a whole one.</summary>
public sealed class EventEditsTests
{
    private const string Members = "\"partial_images\":2";
    private const string Partial = "draw.partial";
    private const string Completed = "draw.completed";

    private static readonly EventNames Partials = new([Partial]);
    private static readonly WireEdit Number = Set("number", "1");

    private static IEnumerable<TestCaseData> Orders()
    {
        yield return Case(new WireEdit.DropEvents(Partials), "C2");
        yield return Case(new WireEdit.DropEvents(new EventNames([Completed, "other"])), "P0 P1");
        yield return Case(new WireEdit.RepeatEvents(Partials), "P0 P0 P1 P1 C2");
        yield return Case(new WireEdit.DisturbEvents(StreamDamage.Reversed), "C2 P1 P0");
        yield return Case(new WireEdit.DisturbEvents(StreamDamage.Swapped), "P1 P0 C2");
        yield return Case(new WireEdit.DisturbEvents(StreamDamage.Held), "P0 P1 C2");
    }

    [TestCaseSource(nameof(Orders))]
    public async Task Events_come_differently(WireEdit edit, string expected)
    {
        var frames = StreamFrame.AllOf(await StreamedAsync(Row(Everything, edit)));

        Assert.That(string.Join(' ', frames.Select(frame => $"{(frame.Name == Partial ? 'P' : 'C')}{frame.Data["sequence"]}")), Is.EqualTo(expected));
    }

    [Test]
    public async Task Edits_follow_each_other()
    {
        var edits = Row(AnyEvent, new WireEdit.DisturbEvents(StreamDamage.Reversed), new WireEdit.RepeatEvents(Partials), Number, new WireEdit.DisturbEvents(StreamDamage.Swapped), new WireEdit.DropEvents(new EventNames([Completed])));

        var frames = StreamFrame.AllOf(await StreamedAsync(edits));

        Assert.That(frames.Select(frame => (frame.Name, (int)frame.Data["sequence"]!, (int)frame.Data["number"]!)), Is.EqualTo([(Partial, 1, 1), (Partial, 1, 1), (Partial, 0, 1), (Partial, 0, 1)]));
    }

    [Test]
    public async Task The_data_of_some_events_is_edited()
    {
        var frames = StreamFrame.AllOf(await StreamedAsync(Row(Everything with { Events = Partials }, Number)));

        Assert.That(frames.Select(frame => frame.Data["number"]?.ToString()), Is.EqualTo(["1", "1", null]));
    }

    [Test]
    public async Task Data_is_edited_only_where_events_are_meant()
    {
        Assert.That(await StreamedAsync(Row(Everything, Number)), Does.Not.Contain("number"));
        Assert.That((await DrawnAsync(Row(AnyEvent, Number))).Json["number"], Is.Null);
    }

    [Test]
    public async Task Names_are_others()
    {
        var rename = new WireEdit.RenameEvents([new(Partial, "x"), new("completed", "z"), new(Completed, "y")]);

        var frames = StreamFrame.AllOf(await StreamedAsync(Row(AnyEvent, Set("type", "\"draw.partial\""), rename)));

        Assert.That(frames.Select(frame => $"{frame.Name} {frame.Data["type"]}"), Is.EqualTo(["x x", "x x", "y draw.partial"]));
    }

    [TestCase(EventSpelling.WithoutEvent, "data: {\"type\":\"completed\",\"index\":0,\"end\":1}\n\n")]
    [TestCase(EventSpelling.OtherName, "event: message\ndata: {\"type\":\"completed\",\"index\":0,\"end\":1}\n\n")]
    public async Task Events_are_written_in_another_way(EventSpelling spelling, string expected)
    {
        var stream = await StreamedAsync(Row(AnyEvent, new WireEdit.DropEvents(Partials), Set("$", """{"type":"completed","index":0,"end":1}"""), new WireEdit.RespellEvents(spelling)));

        Assert.That(stream, Is.EqualTo(expected));
    }

    [Test]
    public async Task Only_the_events_that_are_meant_are_written_in_another_way()
    {
        var stream = await StreamedAsync(Row(Everything with { Events = Partials }, new WireEdit.RespellEvents(EventSpelling.WithoutEvent)));

        Assert.That(stream, Does.StartWith("data: ").And.Contain("\n\nevent: draw.completed\n"));
    }

    [Test]
    public async Task A_line_is_behind_the_last_event()
    {
        Assert.That(await StreamedAsync(Row(Everything, new WireEdit.AppendLine("data: [DONE]"))), Does.EndWith("}\n\ndata: [DONE]\n\n"));
    }

    [Test]
    public async Task Heads_of_streams_are_edited()
    {
        await using var mock = await StartAsync(new WireEdit.SetStatus(202), new WireEdit.SetHeaders([new("content-type", "text/plain")]));
        using var client = new Client(mock.Address);
        using var answer = await client.Http.SendAsync(StreamClient.Request());

        Assert.That(((int)answer.StatusCode, answer.Content.Headers.ContentType!.ToString()), Is.EqualTo((202, "text/plain")));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith("event: draw.completed\n"));
    }

    [Test]
    public async Task The_body_of_a_stream_is_something_else()
    {
        Assert.That(await StreamedAsync(Row(Everything, new WireEdit.ReplaceBody(BodyDamage.Text, "{}"))), Is.EqualTo("{}"));
    }

    [Test]
    public async Task Edited_events_come_in_their_time()
    {
        var time = new ManualTime();
        var pace = TimeSpan.FromMilliseconds(12_345);
        await using var mock = await StreamDialect.StartAsync(Options(Row(AnyEvent, Number)) with { Pace = pace, Time = time });
        using var client = new Client(mock.Address);
        using var answer = await client.Http.SendAsync(StreamClient.Request(Members), HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());

        await time.FireNextAsync(pace);
        Assert.That(await lines.ReadLineAsync(), Is.EqualTo("event: draw.partial"));
        Assert.That(await lines.ReadLineAsync(), Does.EndWith("\"number\":1}"));
        await time.WaitForAsync(pace);
    }

    [Test]
    public async Task Events_wait_for_their_delay()
    {
        var time = new ManualTime();
        var delay = TimeSpan.FromMilliseconds(12_345);
        await using var mock = await StreamDialect.StartAsync(Options(Row(Everything with { Events = new EventNames([Completed]) }, new WireEdit.DelayAnswer(delay))) with { Time = time });
        using var client = new Client(mock.Address);
        using var answer = await client.Http.SendAsync(StreamClient.Request("\"partial_images\":1"), HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());

        Assert.That(await lines.ReadLineAsync(), Is.EqualTo("event: draw.partial"));
        await time.FireNextAsync(delay);
        Assert.That(await lines.ReadToEndAsync(), Does.Contain("event: draw.completed"));
    }

    [Test]
    public async Task A_stream_stays_open_until_the_mock_stops()
    {
        var mock = await StartAsync(new WireEdit.DisturbEvents(StreamDamage.Unended));
        using var client = new Client(mock.Address);
        using var answer = await client.Http.SendAsync(StreamClient.Request(), HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        for (var line = 0; line < 3; line++)
            Assert.That(await lines.ReadLineAsync(), Is.Not.Null);

        var more = lines.ReadLineAsync();
        Assert.That(more.IsCompleted, Is.False);
        await mock.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.That(async () => await more, Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task A_stream_breaks_off()
    {
        await using var mock = await StartAsync(new WireEdit.DisturbEvents(StreamDamage.Cut));
        using var client = new Client(mock.Address);
        using var answer = await client.Http.SendAsync(StreamClient.Request(Members), HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        for (var line = 0; line < 3; line++)
            await lines.ReadLineAsync();

        Assert.That(async () => await lines.ReadLineAsync(), Throws.InstanceOf<IOException>());
    }

    private static async Task<string> StreamedAsync(WireRow row)
    {
        await using var mock = await StartAsync(row);
        using var client = new Client(mock.Address);
        using var answer = await client.Http.SendAsync(StreamClient.Request(Members));
        return await answer.Content.ReadAsStringAsync();
    }

    private static TestCaseData Case(WireEdit edit, string expected) => new TestCaseData(edit, expected).SetName($"{edit} {expected}");
}
