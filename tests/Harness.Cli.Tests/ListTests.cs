using System.Text.Json;

namespace Harness.Cli.Tests;

/// <summary><c>harness list</c>, for people and for scripts.</summary>
public sealed class ListTests
{
    [TestCase("dialects", "dialect title bases models")]
    [TestCase("clauses", "dialect clause level text source unobservable")]
    [TestCase("scenarios", "scenario clause level at")]
    [TestCase("mutations", "mutation level at change")]
    public async Task Text_and_JSON_say_the_same(string what, string columns)
    {
        var lines = (await CliRun.OfAsync("list", what)).Output.TrimEnd('\n').Split('\n');
        var rows = Json(await CliRun.OfAsync("list", what, "--json"));

        Assert.That(lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(columns.Split(' ')));
        Assert.That(lines, Has.Length.EqualTo(rows.Length + 1));
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var member in rows[i].EnumerateObject())
            {
                Assert.That(columns.Split(' '), Does.Contain(member.Name));
                Assert.That(lines[i + 1], Does.Contain(member.Value.GetString()));
            }
        }
    }

    [Test]
    public async Task Every_promise_that_can_be_seen_has_a_mutation()
    {
        var rows = Json(await CliRun.OfAsync("list", "mutations", "--json"));

        var broken = rows.Select(row => string.Join('/', Text(row, "mutation").Split('/')[..2])).Distinct();
        var observable = (await new DialectFiles([]).All()).SelectMany(dialect => dialect.Clauses.Where(clause => clause.Unobservable is null).Select(clause => $"{dialect.Name}/{clause.Id}"));
        Assert.That(broken, Is.EquivalentTo(observable));
    }

    [Test]
    public async Task Every_clause_is_listed_with_its_level()
    {
        var rows = Json(await CliRun.OfAsync("list", "clauses", "--json"));

        var clauses = (await new DialectFiles([]).All()).SelectMany(dialect => dialect.Clauses.Select(clause => (dialect.Name, clause.Id, clause.Level.ToString().ToLowerInvariant())));
        Assert.That(rows.Select(row => (Text(row, "dialect"), Text(row, "clause"), Text(row, "level"))), Is.EqualTo(clauses));
        Assert.That(rows.Where(row => row.TryGetProperty("unobservable", out _)), Is.Not.Empty);
    }

    [TestCase("dialects")]
    [TestCase("clauses")]
    [TestCase("scenarios")]
    public async Task One_dialect_can_be_asked_for(string what)
    {
        var rows = Json(await CliRun.OfAsync("list", what, "--dialect", "xhuoapi", "--json"));

        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.Select(row => row.TryGetProperty("dialect", out var name) ? name.GetString() : Text(row, "scenario").Split('/')[0]), Has.All.EqualTo("xhuoapi"));
    }

    [Test]
    public async Task Scenarios_say_where_they_are_written()
    {
        var rows = Json(await CliRun.OfAsync("list", "scenarios", "--json"));

        var suite = ScenarioFiles.Load([], await new DialectFiles([]).All());
        Assert.That(rows.Select(row => Text(row, "scenario")), Is.EqualTo(suite.Cases.Select(one => one.Name)));
        Assert.That(rows.Select(row => Text(row, "at")), Has.All.Match(@"^scenarios/\S+\.yaml:\d+:\d+$"));
    }

    private static JsonElement[] Json(CliRun run)
    {
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        using var document = JsonDocument.Parse(run.Output);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
