using System.Collections.Frozen;
using Harness.Snapshots;
using Harness.Spec.Reading;
using Harness.Spec.Yaml;

namespace Harness.Spec.Tests;

/// <summary>Files that the parser and the editor's schema must take, and files that at least the parser must refuse, each with what it says.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Harness.Spec.Tests", "Corpus");

    // A schema sees one value at a time, and never the text that it was written as.
    private static readonly FrozenDictionary<string, string> OnlyTheParserKnows = new Dictionary<string, string>
    {
        ["anchors"] = "the schema sees values, not how they were written",
        ["async-unknown"] = "names a parameter that is defined elsewhere",
        ["duplicate-clause"] = "two values that must differ",
        ["duplicate-key"] = "the schema sees each key once",
        ["extends-broken-parent"] = "the mistake is in the other file",
        ["extends-itself"] = "a name isn't compared with another",
        ["extends-missing"] = "which other files there are isn't known to it",
        ["extends-two-levels"] = "the mistake is in the other file",
        ["model-parameters"] = "names parameters that are defined elsewhere",
        ["needless-section"] = "which kinds of operations there are is written elsewhere",
        ["model-rejects"] = "compares two lists of a model",
        ["moderation-unknown"] = "the parameter's type stands elsewhere",
        ["no-document"] = "either of two places may name the document",
        ["refusal-unknown"] = "names a refusal that is defined elsewhere",
        ["row-order"] = "compares a row with those before it",
        ["second-document"] = "the schema sees one document",
        ["streams-unknown"] = "names parameters and templates that are defined elsewhere",
        ["tokens-unknown"] = "names a parameter that is defined elsewhere",
        ["tool-alone"] = "what calls the tool is written elsewhere",
        ["unknown-clause"] = "names a clause that is defined elsewhere",
        ["unknown-document"] = "names a source that is defined elsewhere",
        ["unknown-model"] = "names models that are defined elsewhere",
        ["unknown-template"] = "names templates that are defined elsewhere",
        ["unknown-variable"] = "which variables there are depends on who uses the template",
        ["unused-template"] = "nothing names it",
    }.ToFrozenDictionary();

    public static IEnumerable<string> Good => NamesIn("good");

    public static IEnumerable<string> Bad => NamesIn("bad");

    [TestCaseSource(nameof(Good))]
    public void A_good_file_is_taken_by_the_parser_and_the_schema(string name)
    {
        var (dialect, diagnostics, root) = Read("good", name);

        Assert.That(diagnostics, Is.Empty);
        Assert.That(dialect, Is.Not.Null);
        Assert.That(DialectSchema.Problems(root!), Is.Empty);
    }

    [TestCaseSource(nameof(Bad))]
    public void A_bad_file_is_refused_with_every_mistake(string name)
    {
        var (dialect, diagnostics, _) = Read("bad", name);

        Assert.That(dialect, Is.Null);
        Snapshot.MatchesFile(string.Join('\n', diagnostics), Path.Combine(Folder, "bad", name));
    }

    [TestCaseSource(nameof(Bad))]
    public void What_the_schema_takes_although_it_is_bad_is_listed_with_the_reason(string name)
    {
        var (_, _, root) = Read("bad", name);
        if (root is null)
            return;

        Assert.That(DialectSchema.Problems(root).Length == 0, Is.EqualTo(OnlyTheParserKnows.ContainsKey(name)));
    }

    [Test]
    public void Every_listed_name_is_a_file() => Assert.That(OnlyTheParserKnows.Keys, Is.SubsetOf(Bad));

    [Test]
    public void Every_golden_file_belongs_to_a_bad_file()
    {
        var golden = Directory.EnumerateFiles(Path.Combine(Folder, "bad"), "*.verified.txt").Select(file => Path.GetFileName(file).Replace(".verified.txt", ""));

        Assert.That(golden, Is.EquivalentTo(Bad));
    }

    private static (Dialect? Dialect, string[] Diagnostics, YamlNode? Root) Read(string kind, string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, kind, name + ".yaml"));
        var diagnostics = new Diagnostics();
        var source = DialectFile.Open(name + ".yaml", text, diagnostics, new DialectFolder(Path.Combine(Folder, "bad"), ""), new DialectFolder(Path.Combine(Folder, "good"), "good"));
        var dialect = source?.Read(diagnostics);
        if (dialect is not null)
            source!.Check(dialect, diagnostics);
        return (diagnostics.IsEmpty ? dialect : null, [.. diagnostics.InOrder.Select(found => found.ToString())], YamlReader.Read(name, text, new Diagnostics()));
    }

    private static IEnumerable<string> NamesIn(string kind) =>
        Directory.EnumerateFiles(Path.Combine(Folder, kind), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
}
