using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Reading;

namespace Harness.Spec.Tests.Reading;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InheritanceTests : IDisposable
{
    private static readonly string Good = Path.Combine(Repository.Root, "tests", "Harness.Spec.Tests", "Corpus", "good");

    private readonly string _folder = Directory.CreateTempSubdirectory("dialects-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Maps_merge_and_lists_replace_and_null_deletes()
    {
        var child = Read(File.ReadAllText(Path.Combine(Good, "extends.yaml")));
        var edit = child.Operations.Single();

        Assert.That(child.Models.Keys, Is.EquivalentTo((string[])["painter", "sculptor"]));
        Assert.That(child.Bases.Select(at => at.Path), Is.EqualTo((string[])["/v2"]));
        Assert.That(edit.Path, Is.EqualTo("/images/edits"));
        Assert.That(edit.Parameters.Select(parameter => parameter.Name), Is.EqualTo((string[])["model", "prompt", "image", "n", "size", "style"]));
        Assert.That(((Rule.Range)edit.ParametersByName["n"].Rows.Single().Rules.Single()).Most, Is.EqualTo(2));
        Assert.That(child.Errors.RowOf(ErrorCondition.RateLimited).Status, Is.EqualTo(503));
        Assert.That(child.Errors.RowOf(ErrorCondition.RateLimited).Code.Json, Is.EqualTo("\"slow\""));
        Assert.That(child.Sources.Select(source => source.Document), Is.EqualTo((string[])["guide.txt", "notes.txt"]));
    }

    [Test]
    public void Inherited_clauses_cite_the_document_they_came_from_and_keep_their_place()
    {
        var child = Read(File.ReadAllText(Path.Combine(Good, "extends.yaml")));

        Assert.That(child.Clauses.Select(clause => (clause.Id, clause.Document)), Is.EqualTo([("route", "guide.txt"), ("route-of-notes", "notes.txt")]));
        Assert.That(child.Clauses[0].At.File, Is.EqualTo("good/minimal.yaml"));
        Assert.That(child.Clauses[1].At.File, Is.EqualTo("child.yaml"));
    }

    [TestCase("routes: [{ id: route, level: may, text: New., section: One }]", "route:New.:guide.txt")]
    [TestCase("other: [{ id: route, level: may, text: New., section: One }]", "route:New.:guide.txt")]
    [TestCase("other: [{ id: more, level: may, text: More., section: One }]", "route:Edits are served under /v1.:guide.txt more:More.:guide.txt")]
    [TestCase("routes: null\n  other: [{ id: route, level: may, text: Moved., section: One }]", "route:Moved.:guide.txt")]
    public void A_clause_of_the_same_id_replaces_wherever_it_stands(string clauses, string expected)
    {
        var child = Read($"dialect: child\nextends: minimal\nclauses:\n  {clauses}\n");

        Assert.That(string.Join(' ', child.Clauses.Select(clause => $"{clause.Id}:{clause.Text}:{clause.Document}")), Is.EqualTo(expected));
    }

    [Test]
    public void A_clause_that_stands_twice_in_the_child_is_still_told()
    {
        var mistakes = Mistakes("""
            dialect: child
            extends: minimal
            clauses:
              a:
                - { id: route, level: may, text: One., section: One }
                - { id: route, level: may, text: Two., section: One }
            """);

        Assert.That(mistakes, Is.EqualTo("child.yaml:6:7: the clause 'route' stands twice, first on line 5"));
    }

    [Test]
    public void The_parent_beside_the_file_comes_before_the_one_further_off()
    {
        File.WriteAllText(
            Path.Combine(_folder, "minimal.yaml"),
            File.ReadAllText(Path.Combine(Good, "minimal.yaml")).Replace("/images/edits", "/pictures", StringComparison.Ordinal));

        Assert.That(Read("dialect: child\nextends: minimal\n").Operations.Single().Path, Is.EqualTo("/pictures"));
    }

    [Test]
    public async Task A_folder_reads_parent_and_children_together()
    {
        File.Copy(Path.Combine(Good, "minimal.yaml"), Path.Combine(_folder, "minimal.yaml"));
        for (var i = 0; i < 20; i++)
            await File.WriteAllTextAsync(Path.Combine(_folder, $"child{i}.yaml"), $"dialect: child{i}\nextends: minimal\n");
        var (folder, diagnostics) = (new DialectFolder(_folder), new Diagnostics());

        var dialects = await folder.LoadAsync(folder.Names.Where(name => name != "minimal"), diagnostics);

        Assert.That(diagnostics.InOrder, Is.Empty);
        Assert.That(dialects.Select(dialect => dialect.Name), Is.EqualTo(folder.Names.Where(name => name != "minimal")));
    }

    [Test]
    public void A_mistake_of_the_parent_points_into_its_file()
    {
        File.WriteAllText(
            Path.Combine(_folder, "parent.yaml"),
            File.ReadAllText(Path.Combine(Good, "minimal.yaml")).Replace("{ type: address }", "{ type: adress }", StringComparison.Ordinal));

        Assert.That(Mistakes("dialect: child\nextends: parent\n"), Does.Match("^own/parent.yaml:2[0-9]:[0-9]+: 'type' can't be 'adress'; did you mean 'address'\\?$"));
    }

    private Dialect Read(string text)
    {
        var diagnostics = new Diagnostics();
        var dialect = DialectFile.Read("child.yaml", text, diagnostics, Parents());
        Assert.That(diagnostics.InOrder, Is.Empty);
        return dialect!;
    }

    private string Mistakes(string text)
    {
        var diagnostics = new Diagnostics();
        Assert.That(DialectFile.Read("child.yaml", text, diagnostics, Parents()), Is.Null);
        return string.Join('\n', diagnostics.InOrder);
    }

    private DialectFolder[] Parents() => [new(_folder, "own"), new(Good, "good")];
}
