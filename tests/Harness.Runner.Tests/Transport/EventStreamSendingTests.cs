using System.Net.Sockets;
using System.Text;
using Harness.Runner.Judging;
using Harness.Runner.Transport;
using Harness.Scenarios.Judging;

namespace Harness.Runner.Tests.Transport;

/// <summary>What the sender keeps of event streams: when their bytes came, and what came of those that don't end well.</summary>
[CancelAfter(20_000)]
internal sealed class EventStreamSendingTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n";
    private const string Chunked = Head + "Transfer-Encoding: chunked\r\n\r\n";
    private const string One = "8\r\ndata:1\n\n\r\n";
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Test]
    public async Task Each_event_has_the_time_at_which_it_came(CancellationToken cancel)
    {
        var clock = new SteppingClock();
        await using var server = new RawServer(async (stream, end) =>
        {
            await RawServer.WriteAsync(stream, Chunked + One, end);
            for (var sent = 1; sent < 4; sent++)
            {
                // One reading for the start, one for the header, one for each piece.
                await clock.ReadingsAsync(2 + sent, end);
                await RawServer.WriteAsync(stream, sent < 3 ? One : "0\r\n\r\n", end);
            }
        });

        var answer = await SendAsync(server, clock, Enough, cancel);

        Assert.That(answer.Arrivals.Select(arrival => (arrival.End, arrival.At.TotalSeconds)), Is.EqualTo([(8, 2), (16, 3), (24, 4)]));
        var seen = SeenOf.Answer(answer);
        Assert.That(seen.Events.Frames.Select(frame => seen.ArrivalOf(frame).TotalSeconds), Is.EqualTo([2, 3, 4]));
        Assert.That(answer.End, Is.EqualTo(new BodyEnd.Whole()));
    }

    [Test]
    public async Task Of_other_bodies_no_times_are_kept(CancellationToken cancel)
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

        Assert.That((await SendAsync(server, TimeProvider.System, Enough, cancel)).Arrivals, Is.Empty);
    }

    [Test]
    public async Task A_character_that_comes_in_pieces_is_whole(CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes("\ufeffdata: \"é中😀\"\r\n\r\n");
        await using var server = new RawServer(async (stream, end) =>
        {
            await RawServer.WriteAsync(stream, Chunked, end);
            foreach (var one in body)
                await stream.WriteAsync((byte[])[.. "1\r\n"u8, one, .. "\r\n"u8], end);
            await RawServer.WriteAsync(stream, "0\r\n\r\n", end);
        });

        var seen = SeenOf.Answer(await SendAsync(server, TimeProvider.System, Enough, cancel));

        Assert.That(Encoding.UTF8.GetString(seen.Events.Frames.Single().Data.Span), Is.EqualTo("\"é中😀\""));
    }

    [TestCase(Chunked + One, "cut the connection inside the body, after 8 bytes", 1)]
    [TestCase(Chunked + One + "F\r\ndata:", "cut the connection inside the body, after 13 bytes", 1)]
    [TestCase(Chunked, "cut the connection inside the body, after 0 bytes", 0)]
    [TestCase(Head + "Content-Length: 100\r\n\r\ndata:1\n\ndata:", "cut the connection inside the body, after 13 of 100 bytes", 1)]
    public async Task What_came_before_a_stream_broke_off_is_kept(string raw, string cause, int events, CancellationToken cancel)
    {
        await using var server = new RawServer(raw);

        var answer = await SendAsync(server, TimeProvider.System, Enough, cancel);

        Assert.That((answer.End as BodyEnd.BrokenOff)?.Cause, Does.Contain(cause).And.Contain($"127.0.0.1:{server.Port}"));
        Assert.That(SeenOf.Answer(answer).Events.Frames, Has.Length.EqualTo(events));
    }

    [TestCase("", "cut the connection inside the body, after 8 bytes")]
    [TestCase("nonsense\r\n", "isn't framed as HTTP, after 8 bytes")]
    public async Task A_reset_connection_and_a_broken_frame_break_the_stream_off(string last, string cause, CancellationToken cancel)
    {
        var clock = new SteppingClock();
        await using var server = new RawServer(async (stream, end) =>
        {
            await RawServer.WriteAsync(stream, Chunked + One, end);
            await clock.ReadingsAsync(3, end);
            await RawServer.WriteAsync(stream, last, end);
            if (last.Length == 0)
                ((NetworkStream)stream).Socket.LingerState = new LingerOption(true, 0);
        });

        var answer = await SendAsync(server, clock, Enough, cancel);

        Assert.That((answer.End as BodyEnd.BrokenOff)?.Cause, Does.Contain(cause));
    }

    [TestCase(Chunked + One)]
    [TestCase(Chunked + One + "F\r\ndata:")]
    public async Task A_stream_that_doesn_t_end_is_given_up_with_the_limit(string raw, CancellationToken cancel)
    {
        await using var server = new RawServer(async (stream, end) =>
        {
            await RawServer.WriteAsync(stream, raw, end);
            await Task.Delay(Timeout.Infinite, end);
        });

        var answer = await SendAsync(server, TimeProvider.System, Short, cancel);

        Assert.That((answer.End as BodyEnd.GivenUp)?.Cause, Does.Match("^127.0.0.1:[0-9]+ sent (8|13) bytes of its answer's body and not the rest within 0.3 s$"));
        Assert.That(SeenOf.Answer(answer).Events.Frames, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_stream_without_end_is_given_up_at_the_cap(CancellationToken cancel)
    {
        await using var server = new RawServer(async (stream, end) =>
        {
            await RawServer.WriteAsync(stream, Chunked, end);
            while (true)
                await RawServer.WriteAsync(stream, One, end);
        });

        var answer = await SendAsync(server, TimeProvider.System, Enough, cancel);

        Assert.That((answer.End as BodyEnd.GivenUp)?.Cause, Does.EndWith("is larger than 65536 bytes, the most that is read"));
        Assert.That(answer.Length, Is.LessThanOrEqualTo(65536));
    }

    [Test]
    public async Task A_stream_that_ends_with_its_connection_is_whole(CancellationToken cancel)
    {
        await using var server = new RawServer(Head + "Connection: close\r\n\r\ndata:1\n\n");

        Assert.That((await SendAsync(server, TimeProvider.System, Enough, cancel)).End, Is.EqualTo(new BodyEnd.Whole()));
    }

    private static async Task<Reply.Answer> SendAsync(RawServer server, TimeProvider time, TimeSpan limit, CancellationToken cancel)
    {
        using var sender = new HttpSender(time, largestBody: 65536);
        var seen = await sender.SendAsync(new SentRequest("POST", server.Address, [], "{}"u8.ToArray()), limit, cancel);
        Assert.That(seen.Reply, Is.InstanceOf<Reply.Answer>(), (seen.Reply as Reply.Nothing)?.Cause);
        return (Reply.Answer)seen.Reply;
    }
}
