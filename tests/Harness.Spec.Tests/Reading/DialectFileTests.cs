using Harness.Spec.Answers;
using Harness.Spec.Reading;

namespace Harness.Spec.Tests.Reading;

public sealed class DialectFileTests
{
    [TestCase("dialect: sample", "dialect: Sample", "a dialect's name has lower-case letters, digits and dashes only")]
    [TestCase("dialect: sample", "dialect: -x", "a dialect's name has lower-case letters, digits and dashes only")]
    [TestCase("dialect: sample", "dialect: 5", "'dialect' must be text, not 5 (quote it if it is text)")]
    [TestCase("dialect: sample\n", "", "a dialect needs 'dialect'")]
    [TestCase("title: A small dialect\n", "", "a dialect needs 'title'")]
    [TestCase("auth: bearer\n", "", "a dialect needs 'auth'")]
    [TestCase("auth: bearer", "auth: basic", "'auth' can't be 'basic'; known: bearer")]
    [TestCase("auth: bearer", "auth: bearer\nextends: other", "there is no dialect 'other' to extend")]
    [TestCase("sources:\n  - { document: guide.txt, title: The guide }\n", "", "a dialect needs 'sources'")]
    [TestCase("{ document: guide.txt, title: The guide }", "guide.txt", "a source must be a map, not text")]
    [TestCase(", title: The guide", "", "a source needs 'title'")]
    [TestCase(", title: The guide", ", title: The guide, date: today", "a source has no key 'date'")]
    [TestCase("auth: bearer", "auth: bearer\nheaders: { x id: a }", "'x id' can't be a header's name; it has letters, digits and dashes")]
    [TestCase("auth: bearer", "auth: bearer\nheaders: { x-id: 5 }", "a header must be text, not a number")]
    [TestCase("auth: bearer", "auth: bearer\nheaders: { x-id: \"a\\nb\" }", "a header's value has the printable characters of ASCII only")]
    [TestCase("auth: bearer", "auth: bearer\nheaders: { x-id: $task }", "a header has no variable '$task'; known: $uuid")]
    [TestCase("auth: bearer", "auth: bearer\nheaders: [x-id]", "'headers' must be a map, not a list")]
    public void A_mistake_is_told(string piece, string otherwise, string mistake)
    {
        var mistakes = SampleDialect.MistakesWith(piece, otherwise).Split('\n');

        Assert.That(mistakes.Where(line => !line.Contains("isn't among the sources", StringComparison.Ordinal)), Is.EqualTo((string[])[mistake]));
    }

    [Test]
    public void Headers_are_read_in_order()
    {
        var headers = SampleDialect.With("auth: bearer", "auth: bearer\nheaders: { x-id: $uuid, server: sample }").Headers;

        Assert.That(headers.Select(header => header.Key), Is.EqualTo((string[])["x-id", "server"]));
        Assert.That(headers[0].Value, Is.EqualTo(new Template.Variable("uuid")));
    }

    [Test]
    public void A_mistake_in_a_template_that_two_rows_use_is_told_once() =>
        Assert.That(
            SampleDialect.MistakesWith(
                "$message } }\nanswers:\n",
                "$massage } }\n  twice: { id: $tusk }\nanswers:\n  - { when: { model: painter }, template: twice }\n  - { when: { model: sketcher }, template: twice }\n"),
            Is.EqualTo("a refusal has no variable '$massage'; did you mean '$message'?\nan answer has no variable '$tusk'; did you mean '$task'?"));

    [Test]
    public void Mistakes_of_several_readers_come_in_the_order_of_the_file()
    {
        var diagnostics = new Diagnostics();

        DialectFile.Read("x.yaml", "dialect: X\nclauses: 5\nmodels: 5\n", diagnostics);

        var lines = diagnostics.InOrder.Select(found => found.At.Line).ToArray();
        Assert.That(lines, Is.Ordered.And.Contains(1).And.Contains(2).And.Contains(3));
    }
}
