using Harness.Scenarios.Values;
using Harness.Snapshots;
using Harness.Spec;

namespace Harness.Scenarios.Tests;

/// <summary>Files that are right are read without a word; of files that are wrong every mistake is reported, as the golden files have it.</summary>
internal sealed class ScenarioCorpusTests
{
    private static readonly AssetFolder Assets = AssetFolder.Near(Path.Combine(Repository.Root, "scenarios", "any.yaml"));

    private static IEnumerable<string> Good => Names("good");

    private static IEnumerable<string> Bad => Names("bad");

    [TestCaseSource(nameof(Good))]
    public void A_good_file_is_read_without_a_word(string name)
    {
        var diagnostics = new Diagnostics();

        var suite = Load("good", name, diagnostics);

        Assert.That(diagnostics.InOrder, Is.Empty);
        Snapshot.MatchesFile(string.Join('\n', suite.Cases.Select(one => $"{one.Name}  {one.Clause.Id}")), Path.Combine(Repository.Corpus, "good", name));
    }

    [TestCaseSource(nameof(Bad))]
    public void Every_mistake_of_a_bad_file_is_reported(string name)
    {
        var diagnostics = new Diagnostics();

        Load("bad", name, diagnostics);

        Assert.That(diagnostics.InOrder, Is.Not.Empty);
        Snapshot.MatchesFile(string.Join('\n', diagnostics.InOrder), Path.Combine(Repository.Corpus, "bad", name));
    }

    private static ScenarioSuite Load(string folder, string name, Diagnostics diagnostics) =>
        ScenarioSuite.Of([(name, File.ReadAllText(Path.Combine(Repository.Corpus, folder, name)))], Assets, [TestDialect.Xhuoapi], diagnostics);

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Corpus, folder), "*.yaml").Select(Path.GetFileName).Order(StringComparer.Ordinal)!;
}
