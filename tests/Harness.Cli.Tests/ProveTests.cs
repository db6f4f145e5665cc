using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Harness.Cli.Tests;

/// <summary><c>harness prove</c> of a small dialect: what it prints, writes and ends with.</summary>
public sealed class ProveTests
{
    private const string Five = "{ five: { patch: { 'operations.draw.parameters.n.rules[0].range[1]': 5 } } }";
    private const string Flat = "{ flat: { patch: { templates.failed.failure.detail: $code }, touches: [most-works, later] } }";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task What_is_killed_proves_a_part()
    {
        var run = await ProveAsync(("most-works", Five), "--mutation", "five");

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        Assert.That(run.Output, Does.Contain("✓ most-works/five").And.Contain("atelier: proven").And.Contain("1 mutations, 1 killed, 0 collateral"));
    }

    [Test]
    public async Task Clauses_without_mutations_leave_the_whole_incomplete()
    {
        var run = await ProveAsync(("most-works", Five));

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output + run.Errors);
        Assert.That(run.Output, Does.Contain("clauses have no mutation").And.Contain("one-sketch").And.Contain("atelier: incomplete"));
    }

    [Test]
    public async Task A_survivor_is_told_with_its_clause_the_change_and_who_looked()
    {
        var run = await ProveAsync(("most-works", "{ dearer: { patch: { 'prices[1].amount': 4 } } }"));

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output + run.Errors);
        Assert.That(run.Output, Does.Contain("SURVIVED").And.Contain("More than four works are refused with 422.").And.Contain("prices[1].amount")
            .And.Contain("looked and passed: atelier/").And.Contain("atelier.yaml:"));
    }

    [Test]
    public async Task Collateral_is_told_with_what_to_write_instead()
    {
        var run = await ProveAsync(("nested-error", Flat.Replace("most-works, later", "aspects", StringComparison.Ordinal)));

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output + run.Errors);
        Assert.That(run.Output, Does.Contain("fails    most-works").And.Contain("keeps    aspects").And.Match(@"as seen  touches: \[(most-works, later|later, most-works)\]"));
    }

    [Test]
    public async Task The_matrix_the_badge_and_the_table_tell_the_same()
    {
        var readme = _folder.Write("README.md", "before\n<!-- proof -->\nold\n<!-- /proof -->\nafter\n");

        await ProveAsync(("nested-error", Flat), "--json", _folder.File("proof.json"), "--badge", _folder.File("badge.json"), "--readme", readme);

        var matrix = Read("proof.json");
        var mutation = matrix.GetProperty("dialects")[0].GetProperty("mutations")[0];
        Assert.That(mutation.GetProperty("mutation").GetString(), Is.EqualTo("atelier/nested-error/flat"));
        Assert.That(mutation.GetProperty("killed").GetBoolean());
        Assert.That(mutation.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("verdict").GetString()), Has.Some.EqualTo("failed").And.Some.EqualTo("warned"));
        Assert.That(Read("badge.json").GetProperty("message").GetString(), Is.EqualTo("1 of 1 mutations killed"));
        var text = await File.ReadAllTextAsync(readme);
        Assert.That(text, Does.StartWith("before\n<!-- proof -->\n| dialect | clauses |").And.EndWith("<!-- /proof -->\nafter\n").And.Not.Contain("old"));
        Assert.That(text, Does.Match(@"\| all \| \d+ \| \d+ \| \d+ \| 1 \| 1 \| 0 \|"));
    }

    [TestCase("--badge")]
    [TestCase("--readme")]
    public async Task Numbers_of_a_part_are_refused(string option)
    {
        var run = await ProveAsync(("most-works", Five), option, _folder.File("F"), "--mutation", "five");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("tell of a whole proof"));
        Assert.That(_folder.File("F"), Does.Not.Exist);
    }

    [Test]
    public async Task A_readme_without_a_place_for_the_numbers_is_refused_before_they_are_known()
    {
        var readme = _folder.Write("README.md", "<!-- proof -->\n");

        var run = await ProveAsync(("most-works", Five), "--readme", readme);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("has no place for the numbers"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public async Task A_glob_that_matches_nothing_is_a_mistake()
    {
        var run = await ProveAsync(("most-works", Five), "--mutation", "nothing-like-it");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("no mutation matches 'nothing-like-it'"));
    }

    private Task<CliRun> ProveAsync((string Clause, string Mutations) broken, params string[] options)
    {
        var written = Path.Combine(Root(), "tests", "Harness.Acceptance", "OwnDialect");
        var text = File.ReadAllText(Path.Combine(written, "atelier.yaml"));
        var row = text.Split('\n').Single(line => line.TrimStart().StartsWith($"- {{ id: {broken.Clause},", StringComparison.Ordinal));
        var spec = _folder.Write("atelier.yaml", text.Replace(row, $"{row[..row.LastIndexOf('}')].TrimEnd()}, mutations: {broken.Mutations} }}", StringComparison.Ordinal));
        return CliRun.OfAsync(["prove", "--spec", spec, "--scenarios", Path.Combine(written, "scenarios"), .. options]);
    }

    private JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllText(_folder.File(name))).RootElement;

    private static string Root([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}
