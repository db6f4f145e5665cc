using System.Text.Json;
using Harness.Scenarios;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Acceptance.Readme;

/// <summary>
/// The README's numbers of the last proof, as far as they can be had without one: how much there is to prove. Whether all of it is proven,
/// <c>.ci/run</c> finds out.
/// </summary>
public sealed class ProofNumbersTests
{
    private static readonly string[] Columns = ["dialect", "clauses", "scenarios", "cases", "mutations", "killed", "collateral"];

    private static string[][] Rows => [.. ReadmeFile.Lines
        .SkipWhile(line => line != "<!-- proof -->")
        .TakeWhile(line => line != "<!-- /proof -->")
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" | "))];

    [Test]
    public void They_count_what_is_in_the_repository()
    {
        var diagnostics = new Diagnostics();
        var folder = new DialectFolder(Repository.File("spec"));
        var sources = folder.Names.Select(name => folder.Open(name, diagnostics)!).ToArray();
        var dialects = sources.Select(source => source.Read(diagnostics)!).ToArray();
        var suite = ScenarioSuite.Load([Repository.File("scenarios")], dialects, diagnostics);
        Assert.That(diagnostics.InOrder, Is.Empty);

        var counted = sources.Zip(dialects, (source, dialect) =>
        {
            var cases = suite.Cases.Where(one => one.Dialect == dialect).ToArray();
            int[] counts = [dialect.Clauses.Count(clause => clause.Unobservable is null), cases.Select(one => one.Scenario).Distinct().Count(), cases.Length, source.ReadMutations(dialect, diagnostics).Length];
            return (string[])[$"`{dialect.Name}`", .. counts.Select(count => count.ToString())];
        });

        Assert.That(Rows[0], Is.EqualTo(Columns));
        Assert.That(Rows[1..^1].Select(row => row[..5]), Is.EqualTo(counted), "run: harness prove --readme README.md --badge .ci/proof-badge.json");
    }

    [Test]
    public void Every_mutation_is_killed_and_nothing_else_breaks()
    {
        Assert.That(Rows[1..].Select(row => row[5]), Is.EqualTo(Rows[1..].Select(row => row[4])));
        Assert.That(Rows[1..].Select(row => row[6]), Is.All.EqualTo("0"));
    }

    [Test]
    public void The_badge_tells_the_same()
    {
        using var badge = JsonDocument.Parse(File.ReadAllText(Repository.File(".ci", "proof-badge.json")));
        var all = Rows[^1];

        Assert.That(all[0], Is.EqualTo("all"));
        Assert.That(badge.RootElement.GetProperty("schemaVersion").GetInt32(), Is.EqualTo(1));
        Assert.That(badge.RootElement.GetProperty("message").GetString(), Is.EqualTo($"{all[5]} of {all[4]} mutations killed"));
    }
}
