using Harness.Scenarios.EventStreams;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Tests.Expectations;

/// <summary><c>sse</c>: order, counts, each event's JSON, and how the stream goes and ends.</summary>
internal sealed class EventsMatchTests
{
    private const string Image = "sse: [{ event: p, count: [0, 2], each: { json: { i: $position, b: { $image: { format: png } } } } }, { event: c, each: { json: { b: { $image: {} } } } }]";

    private const string Responses =
        "sse: { others: allowed, events: [{ event: added, where: { item: { type: call } } }, { event: p, count: [0, null], each: { json: { i: $position } } }, { event: done }] }";

    // Two partial pictures and the whole one, as the words of a row say.
    private static readonly Dictionary<string, string> Frames = new(StringComparer.Ordinal)
    {
        ["p0"] = Frame("""{"type":"p","i":0,"b":"b3BhcXVl"}"""),
        ["p1"] = Frame("""{"type":"p","i":1,"b":"b3BhcXVl"}"""),
        ["p2"] = Frame("""{"type":"p","i":2,"b":"b3BhcXVl"}"""),
        ["broken"] = Frame("""{"type":"p","i":1,"b":"AAAA"}"""),
        ["c"] = Frame("""{"type":"c","b":"b3BhcXVl"}"""),
        ["x"] = Frame("""{"type":"x"}"""),
        ["error"] = "event: error\n" + Frame("""{"type":"error","error":{"code":"moderation_blocked"}}"""),
        ["call"] = Frame("""{"type":"added","item":{"type":"call"}}"""),
        ["thought"] = Frame("""{"type":"added","item":{"type":"thought"}}"""),
        ["done"] = Frame("""{"type":"done"}"""),
        ["[DONE]"] = "data: [DONE]\n\n",
        [":"] = ": still here\n\n",
        ["text"] = "data: hello\n\n",
        ["ping"] = "event: ping\n\n",
        ["none"] = "data: {}\n\n",
        ["cut"] = "data: {\"type\":\"c\"",
    };

    // Clients that read line by line stop at the first byte that isn't UTF-8, be it in a comment.
    [Test]
    public void A_stream_with_a_comment_that_isn_t_UTF_8_isn_t_met()
    {
        byte[] body = [.. ": caf"u8, 0xE9, .. "\n\n"u8, .. System.Text.Encoding.UTF8.GetBytes(Frames["c"])];
        Assert.That(
            Bench.Judge(Image, new Seen.Answer(200, [new("content-type", "text/event-stream")], body, default)),
            Is.EqualTo("events: expected a stream in UTF-8, got bytes that aren't, outside of its events' data"));
    }

    [TestCase("p0 p1 c")]
    [TestCase("p0 c")]
    [TestCase("c")]
    [TestCase(": p0 : c :")]
    public void Events_in_order_are_met(string frames) => Assert.That(Judge(Image, frames), Is.Null);

    [TestCase("p0 p0 c", "event 2 (p) $.i: expected 1, got 0")]
    [TestCase("p1 c", "event 1 (p) $.i: expected 0, got 1")]
    [TestCase("p0 broken c", "event 2 (p) $.b: expected a picture, got not a picture: starts with 00 (\"AAAA\")")]
    [TestCase("p0 p1 p2 c", "event 3 (p): expected c, got p: {\"type\":\"p\",\"i\":2,\"b\":\"b3BhcXVl\"}")]
    [TestCase("c p0", "event 2 (p): expected the end of the stream, got p: {\"type\":\"p\",\"i\":0,\"b\":\"b3BhcXVl\"}")]
    [TestCase("c c", "event 2 (c): expected the end of the stream, got c: {\"type\":\"c\",\"b\":\"b3BhcXVl\"}")]
    [TestCase("p0 error", "event 2 (error): expected p or c, got error: {\"type\":\"error\",\"error\":{\"code\":\"moderation_blocked\"}}")]
    [TestCase("p0 x c", "event 2 (x): expected p or c, got x: {\"type\":\"x\"}")]
    [TestCase("p0", "events: expected 1 c, got 0; the stream has 1 event: p")]
    [TestCase("", "events: expected 1 c, got 0; the stream has no event")]
    [TestCase(": :", "events: expected 1 c, got 0; the stream has no event, only 2 comments")]
    [TestCase("p0 cut", "events: expected 1 c, got 0; the stream has 1 event: p; 17 bytes that no empty line ends: data: {\"type\":\"c\"")]
    [TestCase("c cut", "after the last event: expected the end of the stream after its last event, got 17 bytes that no empty line ends: data: {\"type\":\"c\"")]
    [TestCase("c [DONE]", "event 2 ([DONE]): expected the end of the stream, got [DONE]")]
    [TestCase("[DONE] c", "event 1 ([DONE]): expected p or c, got [DONE]")]
    [TestCase("text c", "event 1 (without type): expected a JSON value, got the data isn't JSON: 'h' is an invalid start of a value; it begins \"hello\"")]
    [TestCase("ping c", "event 1 (without type, with the line event: ping): expected a JSON value, got the data is empty")]
    [TestCase("none c", "event 1 (without type): expected p or c, got an event without type: {}")]
    public void Events_that_differ_are_told(string frames, string difference) => Assert.That(Judge(Image, frames), Is.EqualTo(difference));

    [TestCase("call done")]
    [TestCase("x thought call p0 x p1 x done x")]
    [TestCase("none call done thought")]
    [TestCase("call done [DONE]")]
    [TestCase("call done x [DONE]")]
    public void Others_are_passed_over_where_they_may_come(string frames) => Assert.That(Judge(Responses, frames), Is.Null);

    [TestCase("thought done", "event 2 (done): expected added where it is an object with item, got done: {\"type\":\"done\"}")]
    [TestCase("call done p0", "event 3 (p): expected the end of the stream, got p: {\"type\":\"p\",\"i\":0,\"b\":\"b3BhcXVl\"}")]
    [TestCase("x", "events: expected 1 added where it is an object with item, got 0; the stream has 1 event: x")]
    [TestCase("call text done", "event 2 (without type): expected a JSON value, got the data isn't JSON: 'h' is an invalid start of a value; it begins \"hello\"")]
    [TestCase("call done [DONE] x", "event 4 (x): expected the end of the stream, got x: {\"type\":\"x\"}")]
    public void Events_that_are_meant_keep_their_order_among_others(string frames, string difference) =>
        Assert.That(Judge(Responses, frames), Is.EqualTo(difference));

    [TestCase("nothing", "c", null)]
    [TestCase("nothing", "c [DONE]", "event 2 ([DONE]): expected the end of the stream, got [DONE]")]
    [TestCase("done-allowed", "c", null)]
    [TestCase("done-allowed", "c [DONE]", null)]
    [TestCase("done-allowed", "c [DONE] :", null)]
    [TestCase("done-allowed", "c [DONE] [DONE]", "event 3 ([DONE]): expected the end of the stream, got [DONE]")]
    [TestCase("done-allowed", "c [DONE] c", "event 3 (c): expected the end of the stream, got c: {\"type\":\"c\",\"b\":\"b3BhcXVl\"}")]
    [TestCase("done-allowed", "[DONE]", "event 1 ([DONE]): expected c, got [DONE]")]
    [TestCase("done-allowed", "c [DONE] cut", "after the last event: expected the end of the stream after its last event, got 17 bytes that no empty line ends: data: {\"type\":\"c\"")]
    [TestCase("nothing, others: allowed", "x c", null)]
    [TestCase("nothing, others: allowed", "x c x", "event 3 (x): expected the end of the stream, got x: {\"type\":\"x\"}")]
    [TestCase("done-allowed, others: allowed", "x c [DONE]", null)]
    public void What_follows_the_last_event(string afterLast, string frames, string? difference) =>
        Assert.That(Judge($"sse: {{ after-last: {afterLast}, events: [{{ event: c }}] }}", frames), Is.EqualTo(difference));

    [TestCase("2", "p0 p1", null)]
    [TestCase("2", "p0", "events: expected 2 p, got 1; the stream has 1 event: p")]
    [TestCase("[2, null]", "p0 p1 p2", null)]
    [TestCase("[2, null]", "p0", "events: expected at least 2 p, got 1; the stream has 1 event: p")]
    [TestCase("[null, 1]", "p0 p1", "event 2 (p): expected the end of the stream, got p: {\"type\":\"p\",\"i\":1,\"b\":\"b3BhcXVl\"}")]
    [TestCase("[2, 3]", "p0", "events: expected 2 to 3 p, got 1; the stream has 1 event: p")]
    [TestCase("0", "p0", "event 1 (p): expected the end of the stream, got p: {\"type\":\"p\",\"i\":0,\"b\":\"b3BhcXVl\"}")]
    [TestCase("0", "", "events: expected at least one event, got no event")]
    [TestCase("$word", "p0", "events: expected a.b p, got 1; the stream has 1 event: p")]
    public void How_many_come(string count, string frames, string? difference) =>
        Assert.That(Judge($"sse: [{{ event: p, count: {count} }}]", frames), Is.EqualTo(difference));

    [Test]
    public void One_name_may_stand_in_several_groups()
    {
        const string twoPictures = "sse: [{ event: p, count: [0, 2], each: { json: { i: $position } } }, { event: c }, { event: p, count: [0, 2], each: { json: { i: \"$position\" } } }, { event: c }]";

        Assert.Multiple(() =>
        {
            Assert.That(Judge(twoPictures, "p0 p1 c p0 c"), Is.Null);
            Assert.That(Judge(twoPictures, "c c"), Is.Null);
            Assert.That(Judge(twoPictures, "p0 p1 c p2 c"), Does.StartWith("event 4 (p) $.i: expected 0, got 2"));
            Assert.That(Judge(twoPictures, "p0 c"), Does.StartWith("events: expected 1 c, got 0"));
        });
    }

    [TestCase("event: a\ndata: {\"type\":\"a\"}\n\ndata: [DONE]\n\n", null)]
    [TestCase("data: {\"type\":\"a\"}\nevent: a\n\n", null)]
    [TestCase("data: {\"type\":\"a\"}\n\n", "event 1 (a) $: expected the line event: a, got no event line")]
    [TestCase("event: b\ndata: {\"type\":\"a\"}\n\n", "event 1 (a) $: expected the line event: a, got event: b")]
    [TestCase("event: a\ndata: {}\n\n", "event 1 (without type, with the line event: a) $: expected the line event: and the same type in the JSON, got event: a")]
    public void Event_lines_name_the_type(string body, string? difference) =>
        Assert.That(Bench.Judge("sse: { others: allowed, after-last: done-allowed, event-lines: true }", Bench.StreamAnswer(body)), Is.EqualTo(difference));

    [TestCase("0 1 2", null)]
    [TestCase("0 1.0", null)]
    [TestCase("1 2", "event 1 (a) $.n: expected 0, got 1")]
    [TestCase("0 2", "event 2 (a) $.n: expected 1, got 2")]
    [TestCase("0 0", "event 2 (a) $.n: expected 1, got 0")]
    [TestCase("0 \"1\"", "event 2 (a) $.n: expected 1, got \"1\"")]
    public void Events_are_numbered(string numbers, string? difference) =>
        Assert.That(
            Bench.Judge("sse: { others: allowed, sequence: n }", Bench.StreamAnswer(string.Concat(numbers.Split(' ').Select(n => Frame($"{{\"type\":\"a\",\"n\":{n}}}"))))),
            Is.EqualTo(difference));

    // Three events of 8 bytes each, in an answer of two seconds.
    [TestCase("8@100 16@1000 24@1900", null)]
    [TestCase("8@1700 24@1900", null)]
    [TestCase("8@1701 24@1900", "the events' times: expected events as they are made: the first at least 200 ms before the last, got the first came after 1701 ms, the last after 1900 ms of 2000 ms")]
    [TestCase("24@100", "the events' times: expected events as they are made: the first at least 200 ms before the last, got the first came after 100 ms, the last after 100 ms of 2000 ms")]
    [TestCase("7@100 23@1000 24@1200", null)]
    [TestCase("9@1000 24@1100", "the events' times: expected events as they are made: the first at least 200 ms before the last, got the first came after 1000 ms, the last after 1100 ms of 2000 ms")]
    [TestCase("", "the events' times: expected events as they are made: the first at least 200 ms before the last, got the first came after 2000 ms, the last after 2000 ms of 2000 ms")]
    public void Events_are_spread(string arrivals, string? difference)
    {
        var marks = arrivals.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(mark => mark.Split('@'))
            .Select(mark => new Arrival(int.Parse(mark[0], null), TimeSpan.FromMilliseconds(int.Parse(mark[1], null))));

        Assert.That(Bench.Judge("sse: { others: allowed, spread: true }", Bench.StreamAnswer("data:1\n\ndata:2\n\ndata:3\n\n") with { Arrivals = [.. marks] }), Is.EqualTo(difference));
    }

    [TestCase(150, 15, true)]
    [TestCase(150, 14, false)]
    [TestCase(1999, 30, true)]
    [TestCase(1999, 29, false)]
    [TestCase(2000, 199, false)]
    [TestCase(60_000, 6_000, true)]
    [TestCase(60_000, 5_999, false)]
    public void How_far_events_must_be_apart(int elapsed, int apart, bool met)
    {
        var answer = Bench.StreamAnswer("data:1\n\ndata:2\n\n") with
        {
            Elapsed = TimeSpan.FromMilliseconds(elapsed),
            Arrivals = [new(8, TimeSpan.FromMilliseconds(elapsed - apart)), new(16, TimeSpan.FromMilliseconds(elapsed))],
        };

        Assert.That(Bench.Judge("sse: { others: allowed, spread: true }", answer) is null, Is.EqualTo(met));
    }

    [TestCase("p", 1500, null)]
    [TestCase("p", 1999, "the events' times: expected events as they are made: the first p at least 200 ms before the last, got the first p came after 1999 ms, the last after 2000 ms of 2000 ms")]
    [TestCase("other", 1999, null)]
    public void Events_are_spread_from_the_first_of_a_name(string name, int arrival, string? difference)
    {
        const string body = "data:{\"type\":\"begun\"}\n\ndata:{\"type\":\"p\"}\n\ndata:{\"type\":\"c\"}\n\n";
        var second = body.IndexOf("data:{\"type\":\"c\"", StringComparison.Ordinal);
        var answer = Bench.StreamAnswer(body) with
        {
            Arrivals = [new(26, TimeSpan.FromMilliseconds(1)), new(second, TimeSpan.FromMilliseconds(arrival)), new(body.Length, TimeSpan.FromMilliseconds(2000))],
        };

        Assert.That(Bench.Judge($"sse: {{ others: allowed, spread-from: {name} }}", answer), Is.EqualTo(difference));
    }

    [TestCase("data:1\n\ndata:2\n\n", 100)]
    [TestCase("data:1\n\n", 5000)]
    public void A_fast_answer_or_a_single_event_shows_no_spread(string body, int elapsed) =>
        Assert.That(
            Bench.Judge("sse: { others: allowed, spread: true }", Bench.StreamAnswer(body) with { Elapsed = TimeSpan.FromMilliseconds(elapsed), Arrivals = [new(body.Length, TimeSpan.Zero)] }),
            Is.Null);

    [TestCase("p0", "after the last event: expected p or c, got it was cut; the stream has 1 event: p")]
    [TestCase("p0 cut", "after the last event: expected p or c, got it was cut; the stream has 1 event: p")]
    [TestCase("p0 c", "after the last event: expected the end of the stream, got it was cut; the stream has 2 events: p, c")]
    [TestCase("p1", "event 1 (p) $.i: expected 0, got 1")]
    public void A_stream_that_is_broken_off_breaks_the_promise(string frames, string difference)
    {
        var answer = Stream(frames) with { End = new BodyEnd.BrokenOff("it was cut") };

        Assert.That(Bench.Judge(Image, answer), Is.EqualTo(difference));
        Assert.That(Bench.Differ(Image, answer)!.WhyUnjudged, Is.Null);
    }

    [TestCase("p0", "p or c", "the time was over")]
    [TestCase("", "p or c", "the time was over")]
    [TestCase("c", "the end of the stream", null)]
    [TestCase("c cut", "the end of the stream", null)]
    public void A_stream_that_doesn_t_end_in_time_is_judged_where_all_events_have_come(string frames, string expected, string? whyUnjudged)
    {
        var difference = Bench.Differ(Image, Stream(frames) with { End = new BodyEnd.GivenUp("the time was over") })!;

        Assert.That((difference.Expected, difference.WhyUnjudged), Is.EqualTo((expected, whyUnjudged)));
    }

    [Test]
    public void A_stream_without_any_event_that_is_broken_off_isn_t_judged() =>
        Assert.That(Bench.Differ(Image, Stream("cut") with { End = new BodyEnd.BrokenOff("it was cut") })!.WhyUnjudged, Is.EqualTo("it was cut"));

    [Test]
    public void A_stream_of_too_many_events_isn_t_judged_to_its_end() =>
        Assert.That(
            Bench.Differ("sse: [{ event: x, count: [0, null] }]", Bench.StreamAnswer(string.Concat(Enumerable.Repeat(Frames["x"], 10_001))))!.WhyUnjudged,
            Is.EqualTo("the stream isn't read to its end: it has more than 10000 events"));

    [Test]
    public void Thousands_of_events_are_judged_by_many_groups()
    {
        var groups = string.Join(", ", Enumerable.Range(0, 50).Select(i => $"{{ event: e{i}, count: [0, null] }}"));
        var stream = string.Concat(Enumerable.Range(0, 9_999).Select(i => $"event: p\ndata: {{\"type\":\"p\",\"n\":{i}}}\n\n"));

        Assert.That(
            Bench.Judge($"sse: {{ event-lines: true, sequence: n, events: [{groups}, {{ event: p, count: 9999, each: {{ json: {{ n: $position }} }} }}] }}", Bench.StreamAnswer(stream)),
            Is.Null);
    }

    [Test]
    public void A_picture_of_sixty_megabytes_is_judged_and_shown_in_a_line()
    {
        var answer = Bench.StreamAnswer(Frame($"{{\"type\":\"c\",\"b\":\"{new string('A', 60_000_000)}\"}}"));

        Assert.That(Bench.Judge("sse: [{ event: c, each: { json: { b: { $image: {} } } } }]", answer)!, Has.Length.LessThan(300));
        Assert.That(Bench.Judge("sse: [{ event: d }]", answer)!, Does.Contain("got c: {\"type\":\"c\"").And.Length.LessThan(500));
    }

    [Test]
    public void An_alternative_that_can_t_be_judged_leaves_all_unjudged()
    {
        var difference = Bench.Differ("any: [{ status: 400 }, { sse: [{ event: c }] }]", Stream("") with { End = new BodyEnd.GivenUp("late") })!;

        Assert.That(difference.WhyUnjudged, Is.EqualTo("late"));
    }

    [TestCase("any: [{ status: 400 }, { sse: [{ event: c }] }]", null)]
    [TestCase("any: [{ status: 400 }, { sse: [{ event: p }] }]", "status: expected status 400, or event 1 (c) p, got status 200 with an event stream of 1 event: c; event 1 (c) c: {\"type\":\"c\",\"b\":\"b3BhcXVl\"}")]
    public void A_stream_may_be_one_of_two_ways(string expectation, string? difference) => Assert.That(Judge(expectation, "c"), Is.EqualTo(difference));

    [TestCase("application/json", """{"data":[]}""", """plain JSON (application/json): an object: {"data":[]}""")]
    [TestCase("application/json", "data: {\"type\":\"c\"}\n\n", "another content type (application/json) over 1 event: c")]
    [TestCase("text/html", "<html>", "another content type (text/html); the body begins <html>")]
    [TestCase("text/event-streams", "", "an empty body (text/event-streams)")]
    [TestCase(null, "data: {\"type\":\"c\"}\n\n", "another content type (no content type) over 1 event: c")]
    public void What_is_no_event_stream_is_named(string? type, string body, string actual) =>
        Assert.That(
            Bench.Judge("sse: [{ event: c }]", type is null ? Bench.Answer(200, body) : Bench.Answer(200, body, new KeyValuePair<string, string>("content-type", type))),
            Is.EqualTo($"header content-type: expected an event stream (text/event-stream), got {actual}"));

    [TestCase("text/event-stream")]
    [TestCase("TEXT/Event-Stream;charset=UTF-8")]
    public void Content_types_of_event_streams(string type) =>
        Assert.That(Bench.Judge("sse: [{ event: c }]", Bench.Answer(200, Frames["c"], new KeyValuePair<string, string>("content-type", type))), Is.Null);

    [TestCase("json: {}")]
    [TestCase("body: json")]
    [TestCase("image: {}")]
    public void A_stream_where_json_is_expected_is_named(string expectation) =>
        Assert.That(Judge(expectation, "p0 p1 c"), Is.EqualTo("header content-type: expected application/json, got an event stream (text/event-stream; charset=utf-8) of 3 events: p (2 times), c"));

    [Test]
    public void A_difference_knows_the_line_of_its_group() =>
        Assert.That(Bench.Differ("sse: [{ event: p, count: 0 }, { event: c }]", Stream(":"))!.At.ToString(), Is.EqualTo("bench.yaml:9:45"));

    private static string? Judge(string expectation, string frames) => Bench.Judge(expectation, Stream(frames));

    private static Seen.Answer Stream(string frames) =>
        Bench.StreamAnswer(string.Concat(frames.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Frames[word])));

    private static string Frame(string json) => $"data: {json}\n\n";
}
