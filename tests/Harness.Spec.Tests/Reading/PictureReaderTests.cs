using Harness.Spec.Answers;
using Harness.Spec.Conditions;

namespace Harness.Spec.Tests.Reading;

public sealed class PictureReaderTests
{
    private const string Row = "  - { count: { from: n, default: 1 }, size: { from: size, default: 512x512 }, hosted-at: \"/p/{$uuid}.png\" }\n";
    private const string Number = "      n: { type: whole-number, rules: [{ range: [1, 4] }] }\n";

    [Test]
    public void A_row_chooses_from_parameters()
    {
        var row = SampleDialect.With("{}", "{}").Pictures.Single();

        Assert.That((row.Count, row.Size), Is.EqualTo((new Choice("n", "1"), new Choice("size", "512x512"))));
        Assert.That(row.HostedAt, Is.TypeOf<Template.Text>());
    }

    [Test]
    public void What_is_not_written_has_a_default()
    {
        var row = SampleDialect.With(Row, "  - {}\n").Pictures.Single();

        Assert.That(string.Join(' ', row.Count.Default, row.Size.Default, row.Format.Default, row.Compression.Default, row.Background.Default), Is.EqualTo("1 1024x1024 png 100 opaque"));
        Assert.That(row.HostedAt, Is.Null);
    }

    [TestCase("count: 3", "3 1024x1024 png 100 opaque")]
    [TestCase("size: 1x99999", "1 1x99999 png 100 opaque")]
    [TestCase("format: webp", "1 1024x1024 webp 100 opaque")]
    [TestCase("compression: 0", "1 1024x1024 png 0 opaque")]
    [TestCase("background: transparent", "1 1024x1024 png 100 transparent")]
    public void A_value_is_fixed(string written, string expected)
    {
        var row = SampleDialect.With(Row, $"  - {{ {written} }}\n").Pictures.Single();

        Assert.That(string.Join(' ', row.Count.Default, row.Size.Default, row.Format.Default, row.Compression.Default, row.Background.Default), Is.EqualTo(expected));
    }

    [TestCase("count: 0")]
    [TestCase("count: 101")]
    [TestCase("count: \"1\"")]
    [TestCase("count: [1]")]
    [TestCase("size: auto")]
    [TestCase("size: 1024X1024")]
    [TestCase("size: 0x16")]
    [TestCase("size: 100000x16")]
    [TestCase("size: 1024")]
    [TestCase("format: gif")]
    [TestCase("format: PNG")]
    [TestCase("compression: 101")]
    [TestCase("compression: 0.5")]
    [TestCase("background: clear")]
    [TestCase("size: { from: size, default: auto }")]
    [TestCase("count: { from: n, default: none }")]
    [TestCase("format: { from: size, default: true }")]
    public void A_value_that_no_picture_can_have_is_refused(string written) =>
        Assert.That(SampleDialect.MistakesWith(Row, $"  - {{ {written} }}\n"), Does.Match("^'[a-z]+' must be .*, or chosen by a parameter: { from: NAME, default: .* }$"));

    [TestCase("count: { from: n }", "a choice needs 'default'")]
    [TestCase("count: { default: 1 }", "a choice needs 'from'")]
    [TestCase("count: { from: n, default: 1, max: 4 }", "a choice has no key 'max'")]
    [TestCase("size: { from: sise, default: 1x1 }", "no operation has the parameter 'sise'; did you mean 'size'?")]
    [TestCase("size: { from: n, default: 1x1 }", "'size' can't come from 'n': the parameter must be of the type text")]
    [TestCase("hosted-at: p.png", "a picture's path begins with a slash, not with 'p.png'")]
    [TestCase("hosted-at: 5", "a picture's path must be text, not a number")]
    [TestCase("hosted-at: \"/{$prompt}\"", "a picture's path has no variable '$prompt'; known: $index, $task, $uuid")]
    [TestCase("sizes: 1x1", "a picture row has no key 'sizes'; did you mean 'size'?")]
    [TestCase("when: { model: painter }", "the last row of 'pictures' must have no 'when', so that every request has a row")]
    public void A_mistake_is_told(string written, string mistake) => Assert.That(SampleDialect.MistakesWith(Row, $"  - {{ {written} }}\n"), Is.EqualTo(mistake));

    [TestCase("      n: { type: text }\n", TestName = "a text")]
    [TestCase("      n: { type: whole-number }\n", TestName = "any number")]
    [TestCase("      n: { type: whole-number, rules: [{ range: [0, 4] }] }\n", TestName = "a range from none")]
    [TestCase("      n: { type: whole-number, rules: [{ range: [1, 101] }] }\n", TestName = "a range too wide")]
    [TestCase("      n: { type: whole-number, rules: [{ when: { model: painter }, range: [1, 4] }] }\n", TestName = "a range for some")]
    [TestCase("      n: { type: whole-number, rules: [{ when: { model: painter } }, { range: [1, 4] }] }\n", TestName = "a row without a range")]
    public void The_number_of_pictures_cannot_come_from(string parameter) =>
        Assert.That(SampleDialect.MistakesWith(Number, parameter), Does.StartWith("'count' can't come from 'n': the parameter must be of the type whole-number"));

    [Test]
    public void The_number_of_pictures_can_come_from_ranges_by_model() =>
        Assert.That(SampleDialect.With(Number, "      n: { type: whole-number, rules: [{ when: { model: painter }, range: [1, 1] }, { range: [1, 10] }] }\n").Pictures, Has.Length.EqualTo(1));

    [Test]
    public void A_row_behind_one_that_always_holds_is_refused() =>
        Assert.That(SampleDialect.MistakesWith(Row, Row + "  - { when: { model: painter } }\n"), Is.EqualTo("no request gets to this row: the one on line 26 has no 'when' and always holds"));
}
