namespace Harness.Spec.Tests.Reading;

public sealed class PriceReaderTests
{
    [TestCase("model=painter, size=auto", "0.5 credits")]
    [TestCase("model=painter", "0.5 credits")]
    [TestCase("model=painter, size=64x64", "1.5 credits")]
    [TestCase("model=sketcher", "15 cents")]
    public void A_call_has_the_price_of_the_first_row_that_holds(string facts, string expected)
    {
        var dialect = With("""
              - { when: { model: painter, size: [null, auto] }, amount: 0.5, unit: credits }
              - { when: { model: painter }, amount: 1.5, unit: credits }
              - { amount: 1.5e1, unit: cents }
            """);

        var price = dialect.PriceOf(new Facts(facts))!;

        Assert.That(FormattableString.Invariant($"{price.Amount} {price.Unit}"), Is.EqualTo(expected));
    }

    [Test]
    public void A_call_without_a_row_has_no_price() =>
        Assert.That(With("  - { when: { model: painter }, amount: 0, unit: credits }").PriceOf(new Facts("model=sketcher")), Is.Null);

    [TestCase("  - { unit: credits }", "a price needs 'amount'")]
    [TestCase("  - { amount: 1 }", "a price needs 'unit'")]
    [TestCase("  - { amount: -1, unit: credits }", "'amount' takes a number that isn't negative")]
    [TestCase("  - { amount: \"1\", unit: credits }", "'amount' takes a number that isn't negative")]
    [TestCase("  - { amount: 1e400, unit: credits }", "'amount' takes a number that isn't negative")]
    [TestCase("  - { amount: 1, unit: 5 }", "'unit' must be text, not 5 (quote it if it is text)")]
    [TestCase("  - { amount: 1, units: credits, unit: a }", "a price has no key 'units'; known: when")]
    [TestCase("  - { when: { modl: painter }, amount: 1, unit: credits }", "'when' knows no 'modl'; did you mean 'model'?")]
    [TestCase("  - free", "a price must be a map, not text")]
    [TestCase("  - { amount: 1, unit: credits }\n  - { amount: 2, unit: credits }", "no request gets to this row: the one on line 50 has no 'when' and always holds")]
    public void A_mistake_is_told(string rows, string mistake) => Assert.That(SampleDialect.MistakesWith("clauses:\n", $"prices:\n{rows}\nclauses:\n"), Is.EqualTo(mistake));

    private static Dialect With(string rows) => SampleDialect.With("clauses:\n", $"prices:\n{rows.ReplaceLineEndings("\n")}\nclauses:\n");
}
