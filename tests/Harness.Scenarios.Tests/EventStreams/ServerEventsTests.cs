using System.Net.ServerSentEvents;
using System.Text;
using FsCheck.Fluent;
using Harness.Scenarios.EventStreams;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Tests.EventStreams;

/// <summary>Bodies read by the rules of the HTML standard, section "Server-sent events", and what a browser would hide of them.</summary>
internal sealed class ServerEventsTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n\n", "\r", "\r\n", "\r\n\r\n", "data: a", "data:b", "data", "data:", "data:  c", "event: e", "event", "event:f", ": comment", ":",
        "id: 1", "retry: 5", "Data: x", " data: y", "data : z", "é", "\ufeff", "\0", "x",
    ];

    [TestCase("", "")]
    [TestCase("data: a\n\n", "-|a")]
    [TestCase("data: a\r\n\r\n", "-|a")]
    [TestCase("data: a\r\r", "-|a")]
    [TestCase("data: a\n\r\ndata: b\r\n\n", "-|a -|b")]
    [TestCase("data:a\ndata:b\n\n", "-|a\nb")]
    [TestCase("data:a\ndata\ndata:\n\n", "-|a\n\n")]
    [TestCase("data:  two\n\n", "-| two")]
    [TestCase("event: x\ndata: a\n\ndata: b\n\n", "x|a -|b")]
    [TestCase("event: x\nevent: y\ndata: a\n\n", "y|a")]
    [TestCase("event:\ndata: a\n\n", "|a")]
    [TestCase(": comment\ndata: a\n: another\n\n:\n\n", "-|a")]
    [TestCase("id: 1\nretry: 10\nunknown: 2\ndata: a\n\n", "-|a")]
    [TestCase("retry: 10\n\nid: 4\n\n", "")]
    [TestCase("Data: a\n\n data: b\n\n", "")]
    [TestCase("\ufeffdata: a\n\n", "-|a")]
    [TestCase("\ufeff\ufeffdata: a\n\n", "")]
    [TestCase("data: {\"a\":\n\ndata: :x\n\n", "-|{\"a\": -|:x")]
    [TestCase("data: é中\0\n\n", "-|é中\0")]
    [TestCase("data: a\n\nevent: x\n\n", "-|a x|")]
    [TestCase("data: a\n\ndata: b\n", "-|a")]
    [TestCase("data: a\n\ndata: b", "-|a")]
    [TestCase("data: a\n", "")]
    public void Events_are_read(string body, string events) =>
        Assert.That(string.Join(' ', Read(body).Frames.Select(frame => $"{frame.EventLine ?? "-"}|{Encoding.UTF8.GetString(frame.Data.Span)}")), Is.EqualTo(events));

    [TestCase("data: a\n\n", "")]
    [TestCase("data: a\n\n\r\n: bye\n", "")]
    [TestCase("data: a\n\n: bye", "")]
    [TestCase("data: a\n\n\ndata: b", "data: b")]
    [TestCase("data: a\n\n: bye\n{\"error\":1}\n\n: x\n", "{\"error\":1}\n\n: x\n")]
    [TestCase("data: a\n\nretry: 5\n\n", "retry: 5\n\n")]
    [TestCase("x\n\ndata: a\n\n", "")]
    [TestCase("{\"error\":{}}", "{\"error\":{}}")]
    public void What_follows_the_last_event_is_kept(string body, string rest) =>
        Assert.That(Encoding.UTF8.GetString(Read(body).Rest.Span), Is.EqualTo(rest));

    [Test]
    public void An_event_knows_where_it_ended_its_name_and_its_json()
    {
        var events = Read("event: x\ndata: {\"type\":\"y\"}\r\n\r\ndata: [DONE]\n\ndata: {\"type\":1}\n\n");

        Assert.Multiple(() =>
        {
            Assert.That(events.Frames.Select(frame => frame.End), Is.EqualTo([31, 45, 63]));
            Assert.That(events.Frames.Select(frame => frame.Name), Is.EqualTo(["y", "[DONE]", "without type"]));
            Assert.That(events.Frames.Select(frame => frame.Json is JsonReading.Read), Is.EqualTo([true, false, true]));
            Assert.That(events.Describe(), Is.EqualTo("3 events: y, [DONE], without type"));
        });
    }

    [TestCase("", "no event")]
    [TestCase(": a\n:\n", "no event, only 2 comments")]
    [TestCase("data: {\"type\":\"a\"}\n\ndata: {\"type\":\"a\"}\n\nevent: x\ndata: 1\n\n", "3 events: a (2 times), without type, with the line event: x")]
    public void A_stream_is_described_in_a_line(string body, string line) => Assert.That(Read(body).Describe(), Is.EqualTo(line));

    [TestCase(new byte[] { 0xC3 }, "the data isn't UTF-8")]
    [TestCase(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, "the data isn't UTF-8")]
    [TestCase(new byte[] { 0 }, "the data isn't JSON")]
    [TestCase(new byte[0], "the data is empty")]
    public void Data_that_is_no_json_says_why(byte[] data, string problem) =>
        Assert.That(((JsonReading.Broken)ServerEvents.Of((byte[])[.. "data: "u8, .. data, .. "\n\n"u8]).Frames.Single().Json).Problem, Does.StartWith(problem));

    [Test]
    public void A_name_can_t_steer_a_terminal() =>
        Assert.That(Read("data: {\"type\":\"a\\u001b[2J\\n\"}\n\n").Describe(), Is.EqualTo("1 event: a\\u001b[2J\\n"));

    [Test]
    public void Millions_of_small_events_are_read_up_to_a_limit()
    {
        var events = ServerEvents.Of(Repeat("data:\n\n", 1_000_000));

        Assert.That((events.Frames.Length, events.IsCurtailed, events.Rest.Length), Is.EqualTo((10_000, true, 0)));
    }

    [Test]
    public void All_events_together_hold_no_more_json_than_one_body()
    {
        var events = ServerEvents.Of(Repeat("data: [0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]\n\n", 9_999));

        Assert.Multiple(() =>
        {
            Assert.That(events.IsCurtailed, Is.False);
            Assert.That(events.Frames[0].Json, Is.InstanceOf<JsonReading.Read>());
            Assert.That(events.Frames[^1].Json, Is.EqualTo(new JsonReading.Broken("the data isn't read: there are more than 200000 parts of JSON")));
        });
    }

    [TestCase("data:x\n", 800_000)]
    [TestCase("data\n", 1_200_000)]
    [TestCase(":\n", 3_000_000)]
    [TestCase("\r", 6_000_000)]
    [TestCase("event: x\n", 600_000)]
    [TestCase("[", 6_000_000)]
    public void Megabytes_of_anything_are_read_in_one_go(string piece, int count)
    {
        var body = Repeat(piece, count);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var events = ServerEvents.Of(body);

        Assert.That(events.Frames, Is.Empty);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(8L * body.Length));
    }

    [Test]
    public void One_event_of_sixty_megabytes_is_read_in_one_go()
    {
        byte[] body = [.. "data: {\"type\":\"a\",\"b64_json\":\""u8, .. Repeat("A", 60_000_000), .. "\"}\n\n"u8];
        var before = GC.GetAllocatedBytesForCurrentThread();

        var frame = ServerEvents.Of(body).Frames.Single();

        Assert.That(frame.Type, Is.EqualTo("a"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(2L * body.Length));
    }

    [FsCheck.NUnit.Property(MaxTest = 3000, Replay = "20260102,7")]
    public FsCheck.Property What_the_framework_s_parser_dispatches_is_read_the_same() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(Pieces)).ToArbitrary(),
        pieces =>
        {
            var body = Encoding.UTF8.GetBytes(string.Concat(pieces));
            var frames = ServerEvents.Of(body).Frames;
            var read = frames.Where(frame => HasData(body, frame)).ToArray();
            // The framework's parser keeps the name of an event without data for the next one; the standard has it forgotten.
            var named = read.Length == frames.Length;
            Assert.That(
                read.Select(frame => (!named || frame.EventLine is null or "" ? "message" : frame.EventLine, Encoding.UTF8.GetString(frame.Data.Span))),
                Is.EqualTo(SseParser.Create(new MemoryStream(body)).Enumerate().Select(item => (!named || item.EventType is "" ? "message" : item.EventType, item.Data))),
                VisibleText.OneLine(string.Concat(pieces), 1000));
        });

    // What only its event line makes an event isn't dispatched.
    private static bool HasData(byte[] body, EventFrame frame)
    {
        var events = ServerEvents.Of(body.AsMemory(0, frame.End)).Frames;
        var start = events.Length == 1 ? 0 : events[^2].End;
        var text = Encoding.UTF8.GetString(body, start, frame.End - start);
        var lines = (start == 0 && text[0] == '\ufeff' ? text[1..] : text).Split('\r', '\n');
        return lines.Any(line => line == "data" || line.StartsWith("data:", StringComparison.Ordinal));
    }

    private static ServerEvents Read(string body) => ServerEvents.Of(Encoding.UTF8.GetBytes(body));

    private static byte[] Repeat(string piece, int count)
    {
        var one = Encoding.UTF8.GetBytes(piece);
        var body = new byte[one.Length * count];
        for (var i = 0; i < count; i++)
            one.CopyTo(body, i * one.Length);
        return body;
    }
}
