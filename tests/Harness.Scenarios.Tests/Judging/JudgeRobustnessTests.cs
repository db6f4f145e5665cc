using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Tests.Judging;

/// <summary>Whatever a server answers, judging ends in a difference or in none.</summary>
internal sealed class JudgeRobustnessTests
{
    private static readonly string[] Bodies =
    [
        """{"success":true,"task_id":"6a97bf49-df50-4129-9e46-119aa9fca73c","created":1777048863,"data":[{"url":"https://whole.example/a.png","b64_json":"b3BhcXVl"}],"elapsed":1.5}""",
        """{"success":false,"error":{"code":"api_error","message":"fetch failed"},"trace_id":"2cf86e86-22a4-46e1-ac2f-032c0f2a4e89"}""",
        """{"data":{"created":0,"data":[{"url":"data:image/png;base64,AAAA"}]}}""",
    ];

    private static readonly string[] Pieces =
        ["\"", "{", "}", "[", "]", ",", ":", "null", "1e999999999999999999999", "-0.0", "1E-5", "\\ud800", "\\u0000", "\\n", "\u202e", "\"a\":1,\"a\":2", "//", "é", "\0", "data:", "https://[::1", "https://x y/", "====", "\n", "\r", "data:", "event:", "\ufeff"];

    private static readonly string[] Streams =
    [
        "event: p\ndata: {\"type\":\"p\",\"n\":0,\"b\":\"b3BhcXVl\"}\n\n: ping\n\nevent: c\ndata: {\"type\":\"c\",\ndata: \"n\":1}\r\n\r\n",
        "\ufeffdata:{\"type\":\"p\",\"n\":0}\r\rdata: [DONE]\n\nid: 7\nretry\n\nevent: error",
    ];

    private static readonly string[] StreamExpectations =
    [
        "sse: [{ event: p, count: [0, 2], each: { json: { n: $position, b: { $image: { format: png } } } } }, { event: c, where: { n: { $is: int } } }]",
        "sse: { others: allowed, after-last: done-allowed, event-lines: true, sequence: n, spread: true, events: [{ event: c, count: [0, null] }] }",
        "any: [{ json: {} }, { sse: [{ event: \"{$word}\" }] }]",
    ];

    private static readonly string[] Expectations =
    [
        "json: { created: { $is: unix-time }, data: { $count: 1, $each: { url: { $is: url, $image: { format: png } }, b64_json: { $bytes: 6 } } }, elapsed: { $near: { to: 1, by: 9% } } }",
        "json: { $any: [{ task_id: { $is: uuid } }, { error: { code: { $matches: '^[a-z_]+$' }, message: { $not: \"\" } } }] }",
        "json: { data: { $any: [{ $each: { $all: [{ $is: int }, 0] } }, { created: 0, data: [{ url: { $in: [a, $word] } }] }] } }",
        "image: { aspect: 1:1, alpha: true, size: { width: { $between: [1, null] } } }, status: 200",
    ];

    [FsCheck.NUnit.Property(MaxTest = 3000, Replay = "20260102,7")]
    public FsCheck.Property No_answer_makes_a_judgement_throw() => Prop.ForAll(
        Mutated(Expectations, Bodies).ToArbitrary(),
        pair =>
        {
            var difference = Bench.Differ(pair.Expectation, new Seen.Answer(200, [new("content-type", "application/json")], pair.Body, default));
            return difference is null || (difference.Actual.Length < 2000 && !difference.Actual.Any(char.IsControl));
        });

    [FsCheck.NUnit.Property(MaxTest = 3000, Replay = "20260102,7")]
    public FsCheck.Property No_stream_makes_a_judgement_throw() => Prop.ForAll(
        Mutated(StreamExpectations, Streams).ToArbitrary(),
        pair =>
        {
            var answer = new Seen.Answer(200, [new("content-type", "text/event-stream")], pair.Body, TimeSpan.FromSeconds(pair.Body.Length % 2));
            foreach (var end in (BodyEnd[])[new BodyEnd.Whole(), new BodyEnd.BrokenOff("cut"), new BodyEnd.GivenUp("late")])
            {
                var difference = Bench.Differ(pair.Expectation, answer with { End = end });
                if (difference is not null && (difference.Actual.Length > 4000 || (difference.Where + difference.Actual + difference.Expected).Any(char.IsControl)))
                    return false;
            }
            return true;
        });

    private static Gen<(string Expectation, byte[] Body)> Mutated(string[] expectations, string[] bodies) =>
        from expectation in Gen.Elements(expectations)
        from body in Gen.Elements(bodies)
        from count in Gen.Choose(0, 4)
        from edits in Gen.ListOf(Edit(), count)
        from broken in Gen.Frequency((9, Gen.Constant(-1)), (1, Gen.Choose(0, 10_000)))
        select (expectation, Break(Encoding.UTF8.GetBytes(edits.Aggregate(body, (text, edit) => edit(text))), broken));

    private static Gen<Func<string, string>> Edit() =>
        from place in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(0, 8)
        from piece in Gen.Elements(Pieces)
        select new Func<string, string>(text => Replace(text, place % (text.Length + 1), length, piece));

    private static string Replace(string text, int start, int length, string piece) =>
        text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, piece);

    private static byte[] Break(byte[] body, int place)
    {
        if (place >= 0 && body.Length > 0)
            body[place % body.Length] ^= 0x80;
        return body;
    }
}
