using NJsonSchema;

namespace Harness.Scenarios.Tests;

/// <summary>The schema for editors and the parser agree as far as a schema can know.</summary>
internal sealed class ScenarioSchemaTests
{
    // Names, references between parts of a file, and numbers inside texts are beyond a schema.
    private static readonly string[] OnlyTheParserKnows =
    [
        "asserts-nothing-in-one-way",
        "asserts-nothing",
        "asserts-only-time",
        "between-empty",
        "capture-too-early",
        "duplicate-id",
        "duplicate-row",
        "file-in-text",
        "image-size-impossible",
        "inbox-unused",
        "matrix-excludes-all",
        "matrix-reserved-name",
        "matrix-too-large",
        "matrix-unused",
        "misspelt-parameter",
        "regex-look-around",
        "regex",
        "sse-count-reversed",
        "sse-position-outside",
        "unknown-clause",
        "unknown-dialect",
        "unknown-operation",
        "unknown-variable",
        "unobservable-clause",
    ];

    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "scenarios", "scenario.schema.json")));

    private static IEnumerable<string> Good => Files("good");

    private static IEnumerable<string> Own =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "scenarios"), file))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Bad => Files("bad");

    [TestCaseSource(nameof(Good))]
    public async Task The_schema_accepts_what_the_parser_accepts(string name)
    {
        var json = YamlAsJson.Read(await File.ReadAllTextAsync(Path.Combine(Repository.Corpus, "good", name)));

        Assert.That((await Schema.Value).Validate(json!), Is.Empty);
    }

    [TestCaseSource(nameof(Bad))]
    public async Task The_schema_refuses_what_a_schema_can_know(string name)
    {
        // What isn't YAML gets to no schema: an editor refuses it by itself.
        var json = YamlAsJson.Read(await File.ReadAllTextAsync(Path.Combine(Repository.Corpus, "bad", name)));
        var refused = json is null || (await Schema.Value).Validate(json).Count > 0;

        Assert.That(refused, Is.Not.EqualTo(OnlyTheParserKnows.Contains(Path.GetFileNameWithoutExtension(name))));
    }

    [TestCaseSource(nameof(Own))]
    public async Task The_schema_accepts_the_project_s_own_scenarios(string name)
    {
        var json = YamlAsJson.Read(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "scenarios", name)));

        Assert.That((await Schema.Value).Validate(json!), Is.Empty);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Corpus, folder), "*.yaml").Select(Path.GetFileName).Order(StringComparer.Ordinal)!;
}
