using System.Text;

namespace Harness.Runner.Tests.Running;

/// <summary>Scenarios of several steps: captures, callbacks, and what stops them.</summary>
internal sealed class CaseRunTests
{
    private const string Callback = """
          - id: a
            clause: async-delivers
            steps:
              - request: { operation: edit, json: { model: gpt-image-1, callback_url: $inbox.url } }
                expect: { status: 200, json: { task_id: { $is: text } } }
                capture: { task: task_id, number: "data[0].n" }
              - inbox: { within: 3s, count: 1, quiet: 20ms }
                expect: { method: POST, json: { success: true, task_id: $task, n: $number } }
        """;

    [Test]
    public async Task A_capture_is_compared_with_the_delivery()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, """{"task_id":"t-1","data":[{"n":5}]}""")) };
        stage.Inbox.Deliver("""{"success":true,"task_id":"t-1","n":5.0}""");

        var result = (await stage.PlayAsync(Callback)).Single();

        Assert.Multiple(() =>
        {
            Assert.That(result.Verdict, Is.EqualTo(new Verdict.Passed()));
            Assert.That(Encoding.UTF8.GetString(stage.Sender.Sent.Single().Body.Span), Does.Contain("http://127.0.0.1:7/slot"));
            Assert.That(stage.Inbox.Waits, Has.Count.EqualTo(1).And.Contains((1, TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(20))));
            Assert.That(stage.Inbox.Open, Is.Zero);
        });
    }

    [TestCase("""{"success":true,"task_id":"t-2","n":5}""", "callback 1 $.task_id", "\"t-1\"", "\"t-2\"")]
    [TestCase("""{"success":true,"task_id":"t-1","n":"5"}""", "callback 1 $.n", "5", "\"5\"")]
    public async Task A_delivery_that_differs_fails(string delivered, string where, string expected, string actual)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, """{"task_id":"t-1","data":[{"n":5}]}""")) };
        stage.Inbox.Deliver(delivered);

        var mismatch = ((Verdict.Failed)await stage.JudgeAsync(Callback)).Mismatch;

        Assert.That((mismatch.Where, mismatch.Expected, mismatch.Actual), Is.EqualTo((where, expected, actual)));
    }

    [TestCase("", true)]
    [TestCase(", order: after-answer", false)]
    public async Task A_delivery_before_the_answer_fails_where_the_order_is_promised(string order, bool passes)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, """{"task_id":"t-1","data":[{"n":5}]}""")) };
        stage.Inbox.DeliverEarly("""{"success":true,"task_id":"t-1","n":5}""");

        var verdict = await stage.JudgeAsync(Callback.Replace("quiet: 20ms", "quiet: 20ms" + order, StringComparison.Ordinal));

        Assert.That(verdict, passes ? Is.InstanceOf<Verdict.Passed>() : Is.InstanceOf<Verdict.Failed>().With.Property("Mismatch").Property("Where").EqualTo("callbacks"));
    }

    [Test]
    public async Task A_delivery_that_isn_t_what_it_says_is_blocked_where_nothing_else_differs()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, """{"task_id":"t-1","data":[{"n":5}]}""")) };
        stage.Inbox.Deliver("""{"success":true,"task_id":"t-1",""");

        var verdict = await stage.JudgeAsync(Callback.Replace(", json: { success: true, task_id: $task, n: $number }", "", StringComparison.Ordinal));

        Assert.That(verdict, Is.InstanceOf<Verdict.Blocked>().With.Property("Cause").Contains("isn't JSON"));
    }

    [TestCase(0, "0 deliveries within 3 s")]
    [TestCase(2, "2 deliveries")]
    public async Task Too_few_or_too_many_deliveries_fail(int count, string actual)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, """{"task_id":"t-1","data":[{"n":5}]}""")) };
        for (var i = 0; i < count; i++)
            stage.Inbox.Deliver("""{"success":true,"task_id":"t-1","n":5}""");

        var mismatch = ((Verdict.Failed)await stage.JudgeAsync(Callback)).Mismatch;

        Assert.That((mismatch.Where, mismatch.Expected, mismatch.Actual), Is.EqualTo(("callbacks", "1 delivery", actual)));
    }

    [TestCase("""{"task_id":"t-1"}""", "'number' can't be captured: $.data[0].n holds nothing")]
    [TestCase("""{"task_id":"t-1","data":[{"n":[1]}]}""", "'number' can't be captured: $.data[0].n holds a list of 1: [1]")]
    public async Task A_capture_that_finds_no_value_blocks(string answer, string cause)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, answer)) };

        Assert.That(await stage.JudgeAsync(Callback), Is.EqualTo(new Verdict.Blocked(cause)));
    }

    [Test]
    public async Task The_first_step_that_differs_decides_and_nothing_more_is_sent()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, "{}")) };

        var verdict = await stage.JudgeAsync("""
              - id: a
                clause: async-answers-only-task
                steps:
                  - request: { operation: edit, json: { a: 1 } }
                    expect: { status: 201 }
                  - request: { operation: edit, json: { a: 2 } }
                    expect: { status: 200 }
            """);

        Assert.That(((Verdict.Warned)verdict).Mismatch.Expected, Is.EqualTo("201"));
        Assert.That(stage.Sender.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_captured_text_is_matched_literally_however_hostile_it_is()
    {
        var id = string.Concat(Enumerable.Repeat("(a+)+[b", 140));
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, $$"""{"id":"{{id}}","url":"{{new string('a', 100_000)}}{{id}}.png"}""")) };

        Assert.That(
            await stage.JudgeAsync("  - { id: a, clause: request-id, request: { operation: edit }, capture: { id: id }, expect: { json: { url: { $matches: '^a*{$id}\\.png$' } } } }\n"),
            Is.EqualTo(new Verdict.Passed()));
    }

    [TestCase(1024)]
    [TestCase(5_000_000)]
    public async Task An_expression_that_captures_make_too_large_is_a_difference(int length)
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, $$"""{"id":"{{new string('a', length)}}"}""")) };

        var verdict = await stage.JudgeAsync("  - { id: a, clause: request-id, request: { operation: edit }, capture: { id: id }, expect: { json: { id: { $matches: '({$id}{$id}){9}' } } } }\n");

        Assert.That(((Verdict.Warned)verdict).Mismatch.Actual, Is.EqualTo("a captured text that is too long to be looked for"));
    }

    [Test]
    public async Task A_whole_picture_can_be_captured_and_given_back()
    {
        var picture = new string('A', 3_000_000);
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, $$"""{"result":"{{picture}}"}""")) };

        await stage.PlayAsync("""
              - id: a
                clause: request-id
                steps:
                  - request: { operation: edit, json: { a: 1 } }
                    capture: { result: result }
                  - request: { operation: edit, json: { result: $result } }
                    expect: { status: 200 }
            """);

        Assert.That(stage.Sender.Sent.Last().Body.Length, Is.EqualTo(picture.Length + """{"result":""}""".Length));
    }

    [Test]
    public async Task A_captured_text_is_used_in_the_next_request()
    {
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, """{"id":"a/b \"c\""}""")) };

        await stage.PlayAsync("""
              - id: a
                clause: request-id
                steps:
                  - request: { operation: edit, json: { a: 1 } }
                    capture: { id: id }
                  - request: { operation: edit, json: { id: $id, text: "<{$id}>" } }
                    expect: { status: 200 }
            """);

        Assert.That(Encoding.UTF8.GetString(stage.Sender.Sent.Last().Body.Span), Is.EqualTo("""{"id":"a/b \"c\"","text":"<a/b \"c\">"}"""));
    }

    [TestCase("""{"task_id":"t-1","url":"http://a.example/t-1_0.png"}""", typeof(Verdict.Passed))]
    [TestCase("""{"task_id":"t-1","url":"http://a.example/t-2_0.png"}""", typeof(Verdict.Failed))]
    [TestCase("""{"url":"http://a.example/_0.png"}""", typeof(Verdict.Blocked))]
    public async Task An_answer_is_compared_with_itself_and_still_shared(string answer, Type verdict)
    {
        const string Request = "request: { operation: edit, json: { model: gpt-image-2 } }";
        var stage = new Stage { Sender = new PlayedSender(_ => Stage.Json(200, answer)) };

        var results = await stage.PlayAsync(
            $"  - {{ id: a, clause: json-answer-fields, {Request}, capture: {{ task: task_id }}, expect: {{ status: 200, json: {{ url: {{ $matches: '{{$task}}_0\\.png$' }} }} }} }}\n" +
            $"  - {{ id: b, clause: request-id, {Request}, expect: {{ status: 200 }} }}\n");

        Assert.That(results.Single(result => result.Scenario.EndsWith('a')).Verdict, Is.TypeOf(verdict));
        Assert.That(stage.Sender.Sent, Has.Count.EqualTo(1));
    }
}
