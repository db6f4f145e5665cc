using System.Text;
using Harness.Scenarios.Judging;

namespace Harness.Runner.Tests.Running;

/// <summary>Event streams in scenarios: what their ends mean for the verdict, and values taken out of events.</summary>
internal sealed class EventStreamRunTests
{
    private const string Edit = "request: { operation: edit, json: { model: gpt-image-1, stream: true } }";
    private const string Partial = "data: {\"type\":\"p\"}\n\n";
    private const string Completed = "data: {\"type\":\"c\",\"response\":{\"id\":\"r-1\"},\"items\":[{}]}\n\n";

    private static readonly BodyEnd Cut = new BodyEnd.BrokenOff("h cut the connection");
    private static readonly BodyEnd Late = new BodyEnd.GivenUp("h sent 9 bytes and not the rest within 3 s");

    private static IEnumerable<TestCaseData> Ends()
    {
        yield return new("sse: [{ event: p }, { event: c }]", Partial + Completed, new BodyEnd.Whole(), "Passed");
        yield return new("sse: [{ event: p }, { event: c }]", Partial + Completed, Cut, "Failed the end of the stream | h cut the connection; the stream has 2 events: p, c");
        yield return new("sse: [{ event: p }, { event: c }]", Partial, Cut, "Failed c | h cut the connection; the stream has 1 event: p");
        yield return new("sse: [{ event: p }, { event: c }]", "data: {", Cut, "Blocked h cut the connection");
        yield return new("sse: [{ event: p }, { event: c }]", Partial + Completed, Late, "Failed the end of the stream | h sent 9 bytes and not the rest within 3 s; the stream has 2 events: p, c");
        yield return new("sse: [{ event: p }, { event: c }]", Partial, Late, "Blocked h sent 9 bytes and not the rest within 3 s");
        yield return new("sse: [{ event: p }, { event: c }]", Completed, Late, "Failed p | c: {\"type\":\"c\",\"response\":{\"id\":\"r-1\"},\"items\":[{}]}");
        yield return new("any: [{ status: 400 }, { sse: [{ event: p }, { event: c }] }]", Partial, Late, "Blocked h sent 9 bytes and not the rest within 3 s");
        yield return new("status: 200", Partial + Completed, Cut, "Blocked h cut the connection");
        yield return new("status: 200", Partial + Completed, Late, "Blocked h sent 9 bytes and not the rest within 3 s");
        yield return new("status: 400", Partial, Cut, "Failed 400 | 200 with an event stream of 1 event: p");
    }

    [TestCaseSource(nameof(Ends))]
    public async Task The_end_of_a_stream_is_part_of_the_verdict(string expect, string body, BodyEnd end, string verdict)
    {
        foreach (var fresh in (string[])["false", "true"])
        {
            var stage = new Stage { Sender = new PlayedSender(_ => Stream(body, end)) };

            Assert.That(Show(await stage.JudgeAsync($"  - {{ id: a, clause: multipart-base64, fresh: {fresh}, {Edit}, expect: {{ {expect} }} }}")), Is.EqualTo(verdict), $"fresh: {fresh}");
        }
    }

    [Test]
    public async Task The_times_of_events_reach_the_judgement()
    {
        var stage = new Stage
        {
            Sender = new PlayedSender(_ => Stream("data:1\n\ndata:2\n\n", new BodyEnd.Whole()) with { Arrivals = [new(8, TimeSpan.FromMilliseconds(500)), new(16, TimeSpan.FromMilliseconds(501))] }),
        };

        Assert.That(
            Show(await stage.JudgeAsync($"  - {{ id: a, clause: multipart-base64, {Edit}, expect: {{ sse: {{ others: allowed, spread: true }} }} }}")),
            Does.EndWith("the first came after 500 ms, the last after 501 ms of 1000 ms"));
    }

    [Test]
    public async Task What_an_event_holds_goes_into_the_next_request()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stream(Partial + Completed + Completed.Replace("r-1", "r-2", StringComparison.Ordinal), new BodyEnd.Whole())) };

        var verdict = await stage.JudgeAsync(Capturing("{ event: c, path: response.id }"));

        Assert.That(verdict, Is.EqualTo(new Verdict.Passed()));
        Assert.That(stage.Sender.Sent.Select(sent => Encoding.UTF8.GetString(sent.Body.Span)), Is.EqualTo(["{\"a\":1}", "{\"id\":\"r-1\"}"]));
    }

    [Test]
    public async Task The_first_event_that_is_meant_is_taken()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stream(Partial + Completed + Completed.Replace("r-1", "r-2", StringComparison.Ordinal), new BodyEnd.Whole())) };

        await stage.JudgeAsync(Capturing("{ event: c, where: { response: { id: { $not: r-1 } } }, path: response.id }"));

        Assert.That(Encoding.UTF8.GetString(stage.Sender.Sent.Last().Body.Span), Is.EqualTo("{\"id\":\"r-2\"}"));
    }

    [TestCase("{ event: d, path: response.id }", "'id' can't be captured: the stream has no d, but 2 events: p, c")]
    [TestCase("{ event: c, path: items }", "'id' can't be captured: event 2 (c) $.items holds a list of 1: [{}]")]
    [TestCase("{ event: c, path: none }", "'id' can't be captured: event 2 (c) $.none holds nothing")]
    [TestCase("response.id", "'id' can't be captured: the answer is an event stream of 2 events: p, c; a capture from it names its event")]
    public async Task What_no_event_holds_blocks(string capture, string cause)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stream(Partial + Completed, new BodyEnd.Whole())) };

        Assert.That(await stage.JudgeAsync(Capturing(capture)), Is.EqualTo(new Verdict.Blocked(cause)));
    }

    [Test]
    public async Task A_capture_from_an_event_of_plain_json_blocks()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, "{}")) };

        Assert.That(
            await stage.JudgeAsync(Capturing("{ event: c, path: response.id }")),
            Is.EqualTo(new Verdict.Blocked("'id' can't be captured: the answer is no event stream: application/json")));
    }

    // Each stream that doesn't end costs the whole time that an answer may take; one that is cut off costs none.
    [TestCase(true, 3)]
    [TestCase(false, 6)]
    public async Task Streams_that_don_t_end_in_time_count_as_silence(bool late, int sent)
    {
        var stage = new Stage { Parallel = 1, Sender = new PlayedSender(_ => Stream(Partial, late ? Late : Cut)) };

        var results = await stage.PlayAsync(string.Concat(Enumerable.Range(0, 6).Select(i =>
            $"  - {{ id: a{i}, clause: multipart-base64, request: {{ operation: edit, json: {{ n: {i} }} }}, expect: {{ sse: [{{ event: p }}] }} }}\n")));

        Assert.That(stage.Sender.Sent, Has.Count.EqualTo(sent));
        Assert.That(results.Select(result => result.Verdict is Verdict.Failed), Has.Exactly(sent).True);
    }

    private static string Capturing(string capture) => $$"""
          - id: a
            clause: multipart-base64
            steps:
              - request: { operation: edit, json: { a: 1 } }
                expect: { status: 200 }
                capture: { id: {{capture}} }
              - request: { operation: edit, json: { id: $id } }
                expect: { status: 200 }
        """;

    private static Reply.Answer Stream(string body, BodyEnd end) =>
        new(200, [new("content-type", "text/event-stream")], Encoding.UTF8.GetBytes(body), TimeSpan.Zero, TimeSpan.FromSeconds(1)) { End = end };

    private static string Show(Verdict verdict) => verdict switch
    {
        Verdict.Failed failed => $"Failed {failed.Mismatch.Expected} | {failed.Mismatch.Actual}",
        Verdict.Blocked blocked => $"Blocked {blocked.Cause}",
        _ => verdict.GetType().Name,
    };
}
