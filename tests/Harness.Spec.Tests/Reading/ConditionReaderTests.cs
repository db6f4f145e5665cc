using System.Collections.Frozen;
using Harness.Spec.Conditions;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Yaml;

namespace Harness.Spec.Tests.Reading;

public sealed class ConditionReaderTests
{
    [TestCase("{}", "", true, TestName = "no condition holds always")]
    [TestCase("when: {}", "", true, TestName = "an empty condition holds always")]
    [TestCase("when: { model: a }", "model=a", true)]
    [TestCase("when: { model: a }", "model=b", false)]
    [TestCase("when: { model: [a, b] }", "model=b", true)]
    [TestCase("when: { operation: edit, transport: json }", "operation=edit, transport=json", true)]
    [TestCase("when: { operation: edit, transport: json }", "operation=edit, transport=multipart", false)]
    [TestCase("when: { n: 1 }", "n=1", true)]
    [TestCase("when: { n: 1.0 }", "n=1", false, TestName = "a number means its digits as written")]
    [TestCase("when: { n: true }", "n=true", true)]
    [TestCase("when: { size: no }", "size=no", true)]
    [TestCase("when: { size: null }", "", true)]
    [TestCase("when: { size: null }", "size=", false)]
    [TestCase("when: { size: \"\" }", "size=", true)]
    [TestCase("when: { size: \"\" }", "", false)]
    [TestCase("when: { size: [null, auto] }", "size=auto", true)]
    [TestCase("when: { size: [null, auto] }", "size=big", false)]
    public void A_condition_holds_or_not(string row, string facts, bool expected)
    {
        var (condition, mistakes) = Read(row);

        Assert.That(mistakes, Is.Empty);
        Assert.That(condition.Holds(new Facts(facts)), Is.EqualTo(expected));
    }

    [TestCase("when: a", "1:7: 'when' must be a map, not text")]
    [TestCase("when:", "1:6: 'when' must be a map, not null")]
    [TestCase("when: { modle: a }", "1:9: 'when' knows no 'modle'; did you mean 'model'?")]
    [TestCase("when: { quality: a }", "1:9: 'when' knows no 'quality'; known: model, n, operation, size, transport")]
    [TestCase("when: { model: c }", "1:16: 'model' is never 'c'; known: a, b")]
    [TestCase("when: { model: [a, c] }", "1:20: 'model' is never 'c'; known: a, b")]
    [TestCase("when: { operation: edti }", "1:20: 'operation' is never 'edti'; did you mean 'edit'?")]
    [TestCase("when: { transport: form }", "1:20: 'transport' is never 'form'; known: json, multipart")]
    [TestCase("when: { model: null }", "1:16: 'model' is never absent")]
    [TestCase("when: { size: [] }", "1:15: 'size' lists no value, so this never holds")]
    [TestCase("when: { size: { is: auto } }", "1:15: 'size' takes values, not a map")]
    [TestCase("when: { size: [[auto]] }", "1:16: 'size' takes values, not a list")]
    public void A_mistake_is_told(string row, string expected) => Assert.That(Read(row).Mistakes, Is.EqualTo("row:" + expected));

    [Test]
    public void Several_mistakes_are_told_at_once() =>
        Assert.That(Read("when: { model: [c, d], transport: xml, nn: 1 }").Mistakes.Split('\n'), Has.Length.EqualTo(4));

    private static (Condition Condition, string Mistakes) Read(string row)
    {
        var diagnostics = new Diagnostics();
        var reader = new ConditionReader(FrozenSet.Create("n", "size"), ["a", "b"], ["edit"], diagnostics);
        var condition = reader.Read(MappingReader.Open(YamlReader.Read("row", row, diagnostics)!, "row", diagnostics));
        return (condition, string.Join('\n', diagnostics.InOrder));
    }
}
