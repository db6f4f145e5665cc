using System.Text;
using System.Text.Json.Nodes;
using Harness.Spec.Reading;

namespace Harness.Acceptance.OpenApi;

/// <summary>The documents that the real command writes, judged by a public linter.</summary>
public sealed class OpenApiDocumentsTests
{
    private string _folder = "";

    public static IEnumerable<string> Names => new DialectFolder(Repository.File("spec")).Names;

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        await Linter.InstallAsync();
        _folder = Directory.CreateTempSubdirectory("harness-openapi-").FullName;
    }

    [OneTimeTearDown]
    public void Clean()
    {
        if (_folder.Length > 0)
            Directory.Delete(_folder, recursive: true);
    }

    [TestCaseSource(nameof(Names))]
    public async Task The_document_of_a_dialect_has_neither_errors_nor_warnings(string name)
    {
        var file = Path.Combine(_folder, name + ".json");
        var run = await HarnessAsync("openapi", name, "--out", file);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);

        Assert.That(await Linter.ProblemsOfAsync(file), Is.Empty);
    }

    // A linter that finds nothing in anything would pass every document.
    [Test]
    public async Task The_linter_finds_an_example_that_does_not_fit()
    {
        var run = await HarnessAsync("openapi", Names.First());
        var document = JsonNode.Parse(run.Output)!;
        foreach (var (_, response) in document["components"]!["responses"]!.AsObject())
        {
            foreach (var (_, example) in response!["content"]!["application/json"]!["examples"]!.AsObject())
                example!["value"] = new JsonObject { ["foreign"] = 1 };
        }
        var file = Path.Combine(_folder, "broken.json");
        await File.WriteAllTextAsync(file, document.ToJsonString());

        Assert.That(await Linter.ProblemsOfAsync(file), Has.Some.Contains("no-invalid-media-type-examples"));
    }

    [Test]
    public async Task Standard_output_gets_the_same_bytes_as_a_file()
    {
        var file = Path.Combine(_folder, "same.json");
        await HarnessAsync("openapi", Names.First(), "--out", file);

        var run = await HarnessAsync("openapi", Names.First());

        Assert.That(Encoding.UTF8.GetBytes(run.Output), Is.EqualTo(await File.ReadAllBytesAsync(file)));
        Assert.That(run.Errors, Is.Empty);
    }

    [Test]
    public async Task A_misspelt_dialect_is_a_usage_error_that_names_the_right_one()
    {
        var run = await HarnessAsync("openapi", Names.First() + "x");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Errors, Does.Contain($"did you mean '{Names.First()}'?"));
    }

    [Test]
    public async Task A_file_that_can_not_be_written_is_a_usage_error_and_leaves_nothing_behind()
    {
        var taken = Directory.CreateDirectory(Path.Combine(_folder, "taken")).FullName;
        var before = Directory.GetFileSystemEntries(_folder).Length;

        var run = await HarnessAsync("openapi", Names.First(), "--out", taken);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain($"can't write '{taken}'"));
        Assert.That(Directory.GetFileSystemEntries(_folder), Has.Length.EqualTo(before));
    }

    private static Task<CommandRun> HarnessAsync(params string[] arguments) =>
        CommandRun.OfAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "harness.dll"), .. arguments], Repository.Root);
}
