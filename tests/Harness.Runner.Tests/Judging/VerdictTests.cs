using System.Text;
using Harness.Runner.Judging;
using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Runner.Tests.Judging;

/// <summary>What an answer, or none, means for the promise.</summary>
internal sealed class VerdictTests
{
    private static readonly string[] BothPictures = ["http://127.0.0.1:7/a.png", "http://127.0.0.1:7/b.png"];

    private static readonly Difference Any = new("a", "b", "$.c", new SourceSpan("f.yaml", 1, 1));

    private static IEnumerable<ClauseLevel> Levels => Enum.GetValues<ClauseLevel>();

    private static IEnumerable<TransportFailure> Failures => Enum.GetValues<TransportFailure>();

    [TestCase(ClauseLevel.Must, typeof(Verdict.Failed))]
    [TestCase(ClauseLevel.Should, typeof(Verdict.Warned))]
    [TestCase(ClauseLevel.May, typeof(Verdict.Noted))]
    public void The_level_of_the_clause_decides(ClauseLevel level, Type verdict) => Assert.That(Verdicts.Of(level, Any), Is.TypeOf(verdict));

    [TestCaseSource(nameof(Levels))]
    public void A_difference_is_never_green(ClauseLevel level) => Assert.That(Verdicts.Of(level, Any), Is.Not.TypeOf<Verdict.Passed>());

    [TestCaseSource(nameof(Failures))]
    public async Task Without_an_answer_a_case_is_blocked_whatever_the_cause(TransportFailure failure)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => new Reply.Nothing(failure, "what happened", TimeSpan.Zero)) };

        Assert.That(await stage.JudgeAsync(Expecting("status: 200")), Is.EqualTo(new Verdict.Blocked("what happened")));
    }

    [Test]
    public async Task Too_many_requests_block_unless_they_are_expected()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(429, "{}")) };

        Assert.Multiple(async () =>
        {
            Assert.That(await stage.JudgeAsync(Expecting("status: 200")), Is.TypeOf<Verdict.Blocked>());
            Assert.That(await stage.JudgeAsync(Expecting("status: 4xx")), Is.TypeOf<Verdict.Blocked>());
            Assert.That(await stage.JudgeAsync(Expecting("json: { a: 1 }")), Is.TypeOf<Verdict.Blocked>());
            Assert.That(await stage.JudgeAsync(Expecting("status: 429")), Is.TypeOf<Verdict.Passed>());
            Assert.That(await stage.JudgeAsync(Expecting("status: 429, json: { a: 1 }")), Is.TypeOf<Verdict.Failed>());
        });
    }

    [TestCase("""{"error":{"message":"Your organization must be verified to use the model"}}""", typeof(Verdict.Blocked))]
    [TestCase("""{"error":{"code":"organization_not_verified"}}""", typeof(Verdict.Blocked))]
    [TestCase("""{"error":{"message":"forbidden"}}""", typeof(Verdict.Failed))]
    [TestCase("<html>", typeof(Verdict.Failed))]
    public async Task An_organization_that_isn_t_verified_blocks(string body, Type verdict)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(403, body)) };

        Assert.That(await stage.JudgeAsync(Expecting("status: 200")), Is.TypeOf(verdict));
    }

    [TestCase("status: 200")]
    [TestCase("status: 400")]
    [TestCase("status: 4xx")]
    public async Task A_key_that_was_never_taken_blocks(string expectation)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(401, "{}")) };

        Assert.That(await stage.JudgeAsync(Expecting(expectation)), Is.EqualTo(new Verdict.Blocked("the target refuses the key (401)")));
    }

    [TestCase(200)]
    [TestCase(400)]
    public async Task A_key_that_was_taken_before_is_refused_by_the_target_s_own_doing(int before)
    {
        var answers = new Queue<int>([before, 401]);
        var stage = new Stage { Parallel = 1, Sender = new PlayedSender(_ => Stage.Json(answers.Dequeue(), "{}")) };

        var results = await stage.PlayAsync(Expecting($"status: {before}", "a") + Expecting("status: 200", "b").Replace("edit }", "edit, headers: { x-other: b } }", StringComparison.Ordinal));

        Assert.That(results.Select(result => result.Verdict.GetType()), Is.EqualTo([typeof(Verdict.Passed), typeof(Verdict.Failed)]));
    }

    [Test]
    public async Task A_request_that_carries_no_key_on_purpose_is_judged()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(401, "{}")) };

        Assert.That(await stage.JudgeAsync(Expecting("status: 403").Replace("edit }", "edit, auth: none }", StringComparison.Ordinal)), Is.TypeOf<Verdict.Failed>());
    }

    [Test]
    public async Task Texts_of_a_hostile_server_are_bounded_and_escaped()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Answer(500, "text/html", "\u001b]0;title\u0007" + new string('x', 100_000))) };

        var mismatch = ((Verdict.Failed)await stage.JudgeAsync(Expecting("status: 200"))).Mismatch;

        Assert.That(mismatch.Actual, Does.StartWith("500 with \\u001b]0;title\\u0007xxx").And.Length.LessThan(450));
    }

    [Test]
    public async Task Pictures_are_fetched_once_for_every_case_of_an_exchange()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, """{"data":[{"url":"http://127.0.0.1:7/a.png"},{"url":"http://127.0.0.1:7/b.png"}]}""")) };
        stage.Pictures.Known["http://127.0.0.1:7/a.png"] = Stage.Assets.Files["apple_png"].Content;
        stage.Pictures.Known["http://127.0.0.1:7/b.png"] = Stage.Assets.Files["small_webp"].Content;

        var results = await stage.PlayAsync(
            Expecting("image: { format: png, size: 1024x1024, alpha: false }", "a") +
            Expecting("json: { data: { $each: { url: { $image: { whole: true } } } } }", "b") +
            Expecting("image: { format: webp, from: \"data[1].url\" }", "c") +
            Expecting("json: { data: [{ url: { $any: [{ $image: { format: webp } }, { $image: { format: gif } }] } }, {}] }", "d"));

        Assert.Multiple(() =>
        {
            Assert.That(results.Where(result => result.Verdict is Verdict.Passed).Select(result => result.Scenario[^1]), Is.EqualTo("abc"));
            Assert.That(results.Single(result => result.Scenario.EndsWith('d')).Verdict, Is.TypeOf<Verdict.Failed>());
            Assert.That(stage.Pictures.Fetched, Is.EqualTo(BothPictures));
        });
    }

    [Test]
    public async Task A_picture_that_can_t_be_fetched_fails_with_its_cause()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, """{"data":[{"url":"http://127.0.0.1:7/gone.png"}]}""")) };

        var mismatch = ((Verdict.Failed)await stage.JudgeAsync(Expecting("image: {}"))).Mismatch;

        Assert.That((mismatch.Where, mismatch.Actual), Is.EqualTo(("$.data[0].url", "no picture came: answered 404 (\"http://127.0.0.1:7/gone.png\")")));
    }

    [Test]
    public async Task An_answer_that_names_a_million_addresses_gets_a_few_fetched()
    {
        var body = new StringBuilder("[");
        for (var i = 0; i < 20_000; i++)
            body.Append("\"http://127.0.0.1:7/").Append(i).Append("\",");
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, body.Append("0]").ToString())) };

        var verdict = await stage.JudgeAsync(Expecting("json: { $each: { $any: [{ $image: {} }, { $is: url }] } }"));

        Assert.That(verdict, Is.TypeOf<Verdict.Failed>());
        Assert.That(stage.Pictures.Fetched, Has.Count.EqualTo(32));
    }

    private static string Expecting(string expectation, string id = "a") =>
        $"  - {{ id: {id}, clause: multipart-base64, request: {{ operation: edit }}, expect: {{ {expectation} }} }}\n";

    // The status alone would be kept; but of an answer that can't be read nobody can say that it keeps its promise.
    [TestCase("application/json", "{\"error\":", "isn't JSON")]
    [TestCase("application/json", "", "the body is empty")]
    [TestCase("application/problem+json", "{\"a\":1,\"a\":2}", "isn't JSON")]
    [TestCase("text/event-stream", "data: {\n\n", "the data isn't JSON")]
    [TestCase("text/event-stream", "data: {}", "ends inside an event")]
    [TestCase("text/plain", "packed", "it is packed (gzip)", "content-encoding", "gzip")]
    public async Task An_answer_that_isn_t_what_it_says_is_blocked_where_nothing_else_differs(string type, string body, string cause, params string[] header)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Answer(400, type, body, header)) };

        Assert.That(await stage.JudgeAsync(Expecting("status: 400")), Is.InstanceOf<Verdict.Blocked>().With.Property("Cause").Contains(cause));
        Assert.That(await stage.JudgeAsync(Expecting("status: 200")), Is.TypeOf<Verdict.Failed>());
    }

    [TestCase("status: 400", "text/html", "<p>no")]
    [TestCase("status: 400", "application/json", "{}")]
    [TestCase("status: 400", "text/event-stream", ": soon\n\ndata: {}\n\ndata: [DONE]\n\n")]
    [TestCase("status: 400, body: empty", "application/json", "")]
    [TestCase("status: 400, body: $prompt", "application/json", "PROMPT")]
    public async Task One_that_can_be_read_or_is_compared_as_it_is_passes(string expectation, string type, string body)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Answer(400, type, body == "PROMPT" ? Stage.Prompts.Find("prompt")! : body)) };

        Assert.That(await stage.JudgeAsync(Expecting(expectation)), Is.TypeOf<Verdict.Passed>());
    }

    [TestCase(204, "edit")]
    [TestCase(304, "edit")]
    [TestCase(200, "edit, method: HEAD")]
    public async Task One_that_has_no_body_by_its_nature_passes(int status, string operation)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Answer(status, "application/json", "")) };

        Assert.That(await stage.JudgeAsync(Expecting($"status: {status}").Replace("edit", operation, StringComparison.Ordinal)), Is.TypeOf<Verdict.Passed>());
    }

    [TestCase("http://here.example/x", "", typeof(Verdict.Failed))]
    [TestCase("http://nowhere.invalid/x", "", typeof(Verdict.Blocked))]
    [TestCase("http://nowhere.invalid/x", "status: 201, ", typeof(Verdict.Failed))]
    [TestCase("http://nowhere.invalid/x", "any: [{ status: 500 }, { image: {} }], ", typeof(Verdict.Blocked))]
    public async Task Only_a_picture_that_can_be_asked_for_is_judged(string url, string before, Type verdict)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, $$"""{"data":[{"url":"{{url}}"}]}""")) };

        var judged = await stage.JudgeAsync($"  - {{ id: a, clause: json-picture-is-real, request: {{ operation: edit }}, expect: {{ {before}image: {{}} }} }}");

        Assert.That(judged, Is.InstanceOf(verdict));
    }

    private static Reply.Answer Answer(int status, string type, string body, params string[] header) =>
        new(status, [new("content-type", type), .. header.Chunk(2).Select(pair => new KeyValuePair<string, string>(pair[0], pair[1]))], Encoding.UTF8.GetBytes(body), default, default);
}
