using System.Text.Json;
using Harness.Spec.Yaml;

namespace Harness.Spec.Tests;

public sealed class DialectSchemaTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "spec");

    public static IEnumerable<string> Shipped => Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileName(file)!);

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_dialect_is_taken(string name) =>
        Assert.That(DialectSchema.Problems(YamlReader.Read(name, File.ReadAllText(Path.Combine(Folder, name)), new Diagnostics())!), Is.Empty);

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_dialect_names_the_schema_for_editors(string name) =>
        Assert.That(File.ReadLines(Path.Combine(Folder, name)).First(), Is.EqualTo("# yaml-language-server: $schema=./dialect.schema.json"));

    [Test]
    public void Every_key_is_described()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "dialect.schema.json")));

        Assert.That(Undescribed(schema.RootElement, "#"), Is.Empty);
    }

    // A key that refers to a definition is described there.
    private static IEnumerable<string> Undescribed(JsonElement node, string path)
    {
        if (node.ValueKind == JsonValueKind.Array)
            return node.EnumerateArray().SelectMany((item, index) => Undescribed(item, $"{path}/{index}"));
        if (node.ValueKind != JsonValueKind.Object)
            return [];
        var keys = node.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Where(key => !key.Value.TryGetProperty("description", out _) && !key.Value.TryGetProperty("$ref", out _))
            : [];
        return keys.Select(key => $"{path}/properties/{key.Name}")
            .Concat(node.EnumerateObject().SelectMany(member => Undescribed(member.Value, $"{path}/{member.Name}")));
    }
}
