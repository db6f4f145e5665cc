using Harness.Scenarios;
using Harness.Spec;

namespace Harness.Acceptance.Coverage;

/// <summary>The shipped dialects and scenarios belong together.</summary>
public sealed class ShippedScenariosTests
{
    private Dialect[] _dialects = [];
    private ScenarioSuite _suite = null!;
    private Diagnostics _mistakes = null!;

    [OneTimeSetUp]
    public async Task ReadAsync()
    {
        var (dialects, suite, mistakes) = await Shipped.LoadAsync();
        (_dialects, _suite, _mistakes) = ([.. dialects], suite, mistakes);
    }

    [Test]
    public void They_have_no_mistakes() => Assert.That(_mistakes.InOrder, Is.Empty);

    [Test]
    public void Every_observable_clause_is_checked_by_a_case() => Assert.Multiple(() =>
    {
        Assert.That(_dialects, Is.Not.Empty);
        foreach (var dialect in _dialects)
        {
            var observable = dialect.Clauses.Where(clause => clause.Unobservable is null).Select(clause => clause.Id);
            Assert.That(ClausesOf(dialect), Is.EquivalentTo(observable), $"{dialect.Name}: the clauses that cases check, and those that can be checked");
        }
    });

    [Test]
    public void A_clause_has_an_id_of_its_own() => Assert.Multiple(() =>
    {
        foreach (var dialect in _dialects)
            Assert.That(dialect.Clauses.Select(clause => clause.Id), Is.Unique, dialect.Name);
    });

    [Test]
    public void A_case_has_a_name_of_its_own() => Assert.That(_suite.Cases.Select(one => one.Name), Is.Unique);

    [Test]
    public void Every_file_of_a_scenario_belongs_to_a_shipped_dialect() =>
        Assert.That(_suite.Cases.Select(one => one.Scenario).Distinct(), Is.EquivalentTo(_suite.Scenarios), "scenarios without a case");

    private IEnumerable<string> ClausesOf(Dialect dialect) =>
        _suite.Cases.Where(one => one.Dialect.Name == dialect.Name).Select(one => one.Clause.Id).Distinct();
}
