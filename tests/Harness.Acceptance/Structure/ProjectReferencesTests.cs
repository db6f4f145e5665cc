using System.Xml.Linq;

namespace Harness.Acceptance.Structure;

/// <summary>Which project may know which. Mock and Runner meet over HTTP only, so neither can see the other's code.</summary>
public sealed class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Harness.Spec"] = [],
        ["Harness.Imaging"] = [],
        ["Harness.Scenarios"] = ["Harness.Spec"],
        ["Harness.Runner"] = ["Harness.Scenarios", "Harness.Imaging"],
        ["Harness.Reports"] = ["Harness.Runner"],
        ["Harness.Mock"] = ["Harness.Spec", "Harness.Imaging"],
        ["Harness.Proof"] = ["Harness.Spec", "Harness.Scenarios", "Harness.Runner", "Harness.Mock"],
        ["Harness.Cli"] = ["Harness.Spec", "Harness.Imaging", "Harness.Scenarios", "Harness.Runner", "Harness.Reports", "Harness.Mock", "Harness.Proof"],
    };

    public static IEnumerable<string> Sources => ProjectsIn("src").Select(file => Path.GetFileNameWithoutExtension(file));

    [TestCaseSource(nameof(Sources))]
    public void A_project_references_only_what_the_design_allows(string project)
    {
        Assert.That(Arrows, Contains.Key(project), "a new project needs its row");

        Assert.That(References(project), Is.SubsetOf(Arrows[project]));
    }

    [Test]
    public void Every_row_is_a_project() => Assert.That(Sources, Is.EquivalentTo(Arrows.Keys));

    [Test]
    public void The_solution_lists_every_project()
    {
        var listed = File.ReadLines(Repository.File("Harness.sln"))
            .Where(line => line.StartsWith("Project(", StringComparison.Ordinal) && line.Contains(".csproj", StringComparison.Ordinal))
            .Select(line => line.Split('"')[5].Replace('\\', '/'));

        var present = ProjectsIn("src").Concat(ProjectsIn("tests")).Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.That(listed, Is.EquivalentTo(present));
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Repository.File("src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    private static IEnumerable<string> ProjectsIn(string folder) =>
        Directory.EnumerateFiles(Repository.File(folder), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
