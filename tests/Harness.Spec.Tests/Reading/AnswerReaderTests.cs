using Harness.Spec.Answers;

namespace Harness.Spec.Tests.Reading;

public sealed class AnswerReaderTests
{
    private const string Rows = "answers:\n  - { template: pictures }\n";

    [Test]
    public void The_first_row_that_holds_answers()
    {
        var dialect = SampleDialect.With(Rows, "  short: { n: 1 }\nanswers:\n  - { when: { model: painter }, template: short, delivered: pictures }\n  - { template: pictures }\n");

        var (first, second) = (dialect.Answers[0], dialect.Answers[1]);
        Assert.That(first.When.Holds(new Facts("model=painter")), Is.True);
        Assert.That(((Template.Members)first.Template).Fields[0].Key, Is.EqualTo("n"));
        Assert.That(((Template.Members)first.Delivered).Fields[0].Key, Is.EqualTo("created"));
        Assert.That(second.Delivered, Is.SameAs(second.Template));
    }

    [TestCase("answers: []\n", "'answers' must not be empty")]
    [TestCase("answers: {}\n", "'answers' must be a list, not a map")]
    [TestCase("answers:\n  - pictures\n", "an answer row must be a map, not text")]
    [TestCase("answers:\n  - {}\n", "an answer row needs 'template'")]
    [TestCase("answers:\n  - { template: pictures, deliver: pictures }\n", "an answer row has no key 'deliver'; did you mean 'delivered'?")]
    [TestCase("answers:\n  - { template: pictures, delivered: 5 }\n", "'delivered' must be text, not 5 (quote it if it is text)")]
    [TestCase("answers:\n  - { template: picturs }\n", "no template 'picturs'; did you mean 'pictures'?")]
    [TestCase("answers:\n  - { when: { model: painter }, template: pictures }\n", "the last row of 'answers' must have no 'when', so that every request has a row")]
    [TestCase("answers:\n  - { template: pictures }\n  - { template: pictures }\n", "no request gets to this row: the one on line 31 has no 'when' and always holds")]
    [TestCase("  spare: 1\nanswers:\n  - { template: pictures }\n", "nothing uses the template 'spare'")]
    public void A_mistake_is_told(string written, string mistake) =>
        Assert.That(SampleDialect.MistakesWith(Rows, written).Split('\n').Where(line => line != "nothing uses the template 'pictures'"), Is.EqualTo((string[])[mistake]));

    [Test]
    public void Answers_may_come_later()
    {
        var later = SampleDialect.With("answers:\n", Later("notify", "a: $task", "b: $result", "c: $code")).Async!;

        Assert.That(later.Parameter, Is.EqualTo("notify"));
        Assert.That(((Template.Members)later.Accepted).Fields[0].Key, Is.EqualTo("a"));
        Assert.That(((Template.Members)later.Delivered).Fields[0].Key, Is.EqualTo("b"));
        Assert.That(((Template.Members)later.Failed).Fields[0].Key, Is.EqualTo("c"));
    }

    [Test]
    public void Answers_come_at_once_otherwise() => Assert.That(SampleDialect.With("{}", "{}").Async, Is.Null);

    [TestCase("notfy", "a: $task", "b: $result", "c: $code", "no operation has the parameter 'notfy'; did you mean 'notify'?")]
    [TestCase("prompt", "a: $task", "b: $result", "c: $code", "the parameter 'prompt' must be of the type address: answers are posted to it")]
    [TestCase("notify", "a: $made-size", "b: $result", "c: $code", "an accepted task's answer has no variable '$made-size'; known: $elapsed, $image, $model, $n, $notify, $now, $prompt, $size, $task, $trace, $uuid")]
    [TestCase("notify", "a: { $each-picture: $url }", "b: $result", "c: $code", "an accepted task's answer has no pictures to repeat")]
    [TestCase("notify", "a: $result", "b: $result", "c: $code", "an accepted task's answer has no variable '$result'; known: $elapsed, $image, $model, $n, $notify, $now, $prompt, $size, $task, $trace, $uuid")]
    [TestCase("notify", "a: $task", "b: $code", "c: $code", "a delivery has no variable '$code'; known: $elapsed, $image, $model, $n, $notify, $now, $prompt, $result, $size, $task, $trace, $uuid")]
    [TestCase("notify", "a: $task", "b: $result", "c: $prompt", "a failed delivery has no variable '$prompt'; known: $code, $message, $now, $param, $task, $trace, $type, $uuid")]
    public void A_mistake_in_what_comes_later_is_told(string parameter, string accepted, string delivered, string failed, string mistake) =>
        Assert.That(SampleDialect.MistakesWith("answers:\n", Later(parameter, accepted, delivered, failed)), Is.EqualTo(mistake));

    [TestCase("async: notify\nerrors:\n", "an async rule must be a map, not text")]
    [TestCase("async: { parameter: notify, accepted: pictures, failed: refusal }\nerrors:\n", "an async rule needs 'delivered'")]
    [TestCase("async: { parameter: notify, accepted: pictures, delivered: refusal, failed: refusal, url: x }\nerrors:\n", "an async rule has no key 'url'")]
    public void What_comes_later_is_whole(string written, string mistake) =>
        Assert.That(SampleDialect.MistakesWith("errors:\n", written), Does.Contain(mistake));

    // Written in front of the answers, where the templates end.
    private static string Later(string parameter, string accepted, string delivered, string failed) => $$"""
          accepted: { {{accepted}} }
          delivered: { {{delivered}} }
          failed: { {{failed}} }
        async: { parameter: {{parameter}}, accepted: accepted, delivered: delivered, failed: failed }
        answers:

        """.ReplaceLineEndings("\n");
}
