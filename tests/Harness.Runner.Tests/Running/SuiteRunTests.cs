using System.Text;

namespace Harness.Runner.Tests.Running;

/// <summary>What is sent, how often, in which order, and when to stop.</summary>
internal sealed class SuiteRunTests
{
    private static readonly string[] Order = ["{\"a\":\"refused\"}", "GET", "{\"a\":\"pictures\"}", "{\"a\":\"maybe\"}"];

    private static readonly string[] Reasons =
    [
        "xhuoapi/t/a: it can't reach this machine",
        "xhuoapi/t/b: it isn't ours",
        "xhuoapi/t/c[gpt-image-2]: the target doesn't offer the model 'gpt-image-2'",
        "xhuoapi/t/d: they cost pictures",
        "xhuoapi/t/c[gpt-image-1]: ",
    ];

    private const string Edit = "request: { operation: edit, form: { model: gpt-image-1, prompt: $prompt, image: $image.apple_png } }";

    [Test]
    public async Task Identical_requests_are_sent_once_and_judged_for_every_case()
    {
        var stage = new Stage();

        var results = await stage.PlayAsync(
            $"  - {{ id: a, clause: multipart-base64, {Edit}, expect: {{ status: 200 }} }}\n" +
            $"  - {{ id: b, clause: request-id, {Edit}, expect: {{ status: 201 }} }}\n" +
            $"  - {{ id: c, clause: token-checked, {Edit.Replace("form", "auth: wrong, form", StringComparison.Ordinal)}, expect: {{ status: 401 }} }}\n");

        Assert.Multiple(() =>
        {
            Assert.That(stage.Sender.Sent, Has.Count.EqualTo(2));
            Assert.That(results.ToDictionary(result => result.Scenario, result => result.Verdict.GetType()), Is.EqualTo(new Dictionary<string, Type>
            {
                ["xhuoapi/t/a"] = typeof(Verdict.Passed),
                ["xhuoapi/t/b"] = typeof(Verdict.Warned),
                ["xhuoapi/t/c"] = typeof(Verdict.Failed),
            }));
            Assert.That(results.Single(result => result.Scenario.EndsWith('a')).Evidence, Is.EqualTo(results.Single(result => result.Scenario.EndsWith('b')).Evidence));
        });
    }

    [Test]
    public async Task A_fresh_scenario_and_one_with_an_inbox_send_their_own()
    {
        var stage = new Stage();

        await stage.PlayAsync(
            $"  - {{ id: a, clause: request-id, {Edit}, expect: {{ status: 200 }} }}\n" +
            $"  - {{ id: b, clause: request-id, fresh: true, {Edit}, expect: {{ status: 200 }} }}\n" +
            $"  - {{ id: c, clause: request-id, fresh: true, {Edit}, expect: {{ status: 200 }} }}\n" +
            "  - { id: d, clause: request-id, request: { operation: edit, json: { callback_url: $inbox.url } }, expect: { status: 200 } }\n");

        Assert.That(stage.Sender.Sent, Has.Count.EqualTo(4));
        Assert.That(stage.Inbox.Open, Is.Zero, "every slot is closed");
    }

    [Test]
    public async Task Refusals_come_first_then_what_is_free_then_pictures()
    {
        var stage = new Stage { Parallel = 1 };

        await stage.PlayAsync(
            "  - { id: a, clause: request-id, request: { operation: edit, json: { a: pictures } }, expect: { status: 200 } }\n" +
            "  - { id: b, clause: request-id, request: { operation: edit, method: GET, headers: { x: free } }, expect: { status: 200 } }\n" +
            "  - { id: c, clause: request-id, request: { operation: edit, json: { a: refused } }, expect: { status: [400, 4xx] } }\n" +
            "  - { id: d, clause: request-id, request: { operation: edit, json: { a: maybe } }, expect: { status: [200, 400] } }\n");

        Assert.That(stage.Sender.Sent.Select(Describe), Is.EqualTo(Order));
    }

    [Test]
    public async Task After_three_failures_in_a_row_the_rest_is_blocked_unsent()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Silence()) { Arriving = TogetherAfterTheFirst(2) }, Parallel = 8 };

        var results = await stage.PlayAsync(Many(40));

        Assert.Multiple(() =>
        {
            Assert.That(stage.Sender.Sent, Has.Count.EqualTo(3));
            Assert.That(stage.Sender.MostAtOnce, Is.EqualTo(2), "a dead target is tried by one, then by two");
            Assert.That(results, Has.Count.EqualTo(40));
            Assert.That(results.Select(result => result.Verdict.GetType()).Distinct(), Is.EqualTo((Type[])[typeof(Verdict.Blocked)]));
            Assert.That(results.Count(result => result is { Curl: not null, Evidence.Length: 1 }), Is.EqualTo(3));
            Assert.That(results.Select(result => ((Verdict.Blocked)result.Verdict).Cause).Distinct(), Does.Contain("not sent: 3 requests in a row got no answer, the last one: connection refused"));
            Assert.That(results.Count(result => result.Curl is null), Is.EqualTo(37));
        });
    }

    [Test]
    public async Task Single_failures_block_their_case_alone()
    {
        var asked = 0;
        var stage = new Stage { Sender = new PlayedSender(_ => Interlocked.Increment(ref asked) % 3 == 0 ? Stage.Json(200, "{}") : Stage.Silence()), Parallel = 1 };

        var results = await stage.PlayAsync(Many(12));

        Assert.That(stage.Sender.Sent, Has.Count.EqualTo(12));
        Assert.That(results.Count(result => result.Verdict is Verdict.Passed), Is.EqualTo(4));
    }

    [TestCase(1)]
    [TestCase(5)]
    public async Task No_more_requests_are_under_way_than_allowed(int parallel)
    {
        var stage = new Stage { Parallel = parallel, Sender = new PlayedSender(_ => Stage.Json(200, "{}")) { Arriving = TogetherAfterTheFirst(parallel) } };

        await stage.PlayAsync(Many(20));

        Assert.That(stage.Sender.MostAtOnce, Is.EqualTo(parallel));
    }

    [Test]
    public async Task When_cancelled_every_case_still_gets_a_result()
    {
        using var cancel = new CancellationTokenSource();
        var arrived = 0;
        var stage = new Stage
        {
            Parallel = 3,
            Sender = new PlayedSender(_ => Stage.Json(200, "{}"))
            {
                // Ten are answered; the next one cancels, and like all that come meanwhile it waits for that.
                Arriving = async (_, token) =>
                {
                    var place = Interlocked.Increment(ref arrived);
                    if (place == 11)
                        await cancel.CancelAsync();
                    if (place > 10)
                        await Task.Delay(Timeout.Infinite, token);
                },
            },
        };

        var results = await stage.PlayAsync(Many(30), cancel.Token);

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => result.Scenario).Distinct().Count(), Is.EqualTo(30));
            Assert.That(results.Count(result => result.Verdict is Verdict.NotRun { Cause: NotRunCause.Interrupted }), Is.EqualTo(20));
            Assert.That(results.Count(result => result.Verdict is Verdict.Passed), Is.EqualTo(10));
        });
    }

    [Test]
    public async Task Who_stops_reading_stops_the_run()
    {
        var stage = new Stage { Parallel = 1 };

        await foreach (var _ in stage.Run().RunAsync(Stage.Cases(Many(500)), CancellationToken.None))
            break;
        var sent = stage.Sender.Sent.Count;
        await Task.Delay(50);

        Assert.That(stage.Sender.Sent, Has.Count.EqualTo(sent));
    }

    [Test]
    public void A_fault_of_the_harness_itself_comes_out()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => throw new InvalidOperationException("a bug")) };

        Assert.That(async () => await stage.PlayAsync(Many(5)), Throws.InvalidOperationException.With.Message.EqualTo("a bug"));
    }

    [Test]
    public async Task What_the_target_lacks_is_not_applicable_and_not_sent()
    {
        var stage = new Stage { Capabilities = new TargetCapabilities { NoCallbacks = "it can't reach this machine", NoFaultInjection = "it isn't ours", NoOddValues = "they cost pictures", MissingModels = ["gpt-image-2"] } };

        var results = await stage.PlayAsync(
            "  - { id: a, clause: async-answers-at-once, request: { operation: edit, json: { callback_url: $inbox.url } }, expect: { status: 200 } }\n" +
            "  - { id: b, clause: error-429, request: { operation: edit, fault: 429 }, expect: { status: 429 } }\n" +
            "  - { id: c, clause: request-id, requires: [\"model:{$model}\"], matrix: { model: [gpt-image-1, gpt-image-2] }, request: { operation: edit }, expect: { status: 200 } }\n" +
            "  - { id: d, clause: request-id, requires: odd-values, request: { operation: edit }, expect: { status: 2xx } }\n");

        Assert.That(
            results.Select(result => $"{result.Scenario}: {(result.Verdict as Verdict.NotApplicable)?.Reason}"),
            Is.EqualTo(Reasons));
        Assert.That(stage.Sender.Sent, Has.Count.EqualTo(1));
    }

    [TestCase("json")]
    [TestCase("form")]
    public async Task What_asks_for_a_model_that_isn_t_offered_is_not_applicable(string body)
    {
        var stage = new Stage { Capabilities = new TargetCapabilities { MissingModels = ["gpt-image-2"] } };

        var results = await stage.PlayAsync(
            $"  - {{ id: a, clause: request-id, matrix: {{ model: [gpt-image-1, gpt-image-2] }}, request: {{ operation: edit, {body}: {{ model: $model }} }}, expect: {{ status: 200 }} }}\n");

        Assert.That(
            results.Select(result => (result.Verdict as Verdict.NotApplicable)?.Reason),
            Is.EquivalentTo((string?[])[null, "the target doesn't offer the model 'gpt-image-2'"]));
        Assert.That(stage.Sender.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_given_base_replaces_the_dialect_s_own()
    {
        var stage = new Stage { OnlyBase = "/v1/v1" };

        var results = await stage.PlayAsync("  - { id: a, clause: $base, base: each, request: { operation: edit }, expect: { status: 200 } }\n");

        Assert.That(stage.Sender.Sent.Single().Address.AbsoluteUri, Is.EqualTo("http://127.0.0.1:9/prefix/v1/v1/images/edits"));
        Assert.That(results.Count(result => result.Verdict is Verdict.NotApplicable), Is.EqualTo(2));
    }

    // The first request, by which the target is tried, is answered at once; the next ones only when so many are under way.
    private static Func<SentRequest, CancellationToken, Task> TogetherAfterTheFirst(int several)
    {
        var (arrived, all) = (0, new TaskCompletionSource());
        return (_, cancel) =>
        {
            var place = Interlocked.Increment(ref arrived);
            if (place == 1)
                return Task.CompletedTask;
            if (place == 1 + several)
                all.SetResult();
            return all.Task.WaitAsync(TimeSpan.FromSeconds(30), cancel);
        };
    }

    private static string Many(int count) =>
        string.Concat(Enumerable.Range(10, count).Select(number => $"  - {{ id: a{number}, clause: request-id, request: {{ operation: edit, json: {{ a: {number} }} }}, expect: {{ status: 200 }} }}\n"));

    private static string Describe(SentRequest request) => request.Body.IsEmpty ? request.Method : Encoding.UTF8.GetString(request.Body.Span);
}
