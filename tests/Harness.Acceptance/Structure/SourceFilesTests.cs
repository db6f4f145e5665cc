using System.Text.RegularExpressions;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Acceptance.Structure;

/// <summary>What holds for every source file.</summary>
public sealed class SourceFilesTests
{
    private const int MostLines = 300;

    private static IEnumerable<string> Files => Directory
        .EnumerateFiles(Repository.File("src"), "*", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"));

    [Test]
    public void No_file_is_long()
    {
        var longOnes = Files.Where(file => File.ReadLines(file).Count() > MostLines);

        Assert.That(longOnes.Select(file => Path.GetRelativePath(Repository.Root, file)), Is.Empty);
    }

    // A dialect is data: what one provider does must not be known to any program.
    [Test]
    public async Task No_source_names_a_dialect_or_a_model()
    {
        var folder = new DialectFolder(Repository.File("spec"));
        var dialects = await folder.LoadAsync(folder.Names, new Diagnostics());
        var names = dialects.SelectMany(dialect => dialect.Models.Keys.Append(dialect.Name)).Distinct().Select(Regex.Escape).ToArray();
        Assert.That(names, Is.Not.Empty);
        var word = new Regex($@"(?<![\w-])({string.Join('|', names)})(?![\w-])", RegexOptions.IgnoreCase);

        var found = Files
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => word.Matches(File.ReadAllText(file)).Select(match => $"{Path.GetRelativePath(Repository.Root, file)}: {match.Value}"));

        Assert.That(found, Is.Empty);
    }
}
