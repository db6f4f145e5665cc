using Harness.Spec.Tests.Yaml;
using Harness.Spec.Yaml;
using NJsonSchema;

namespace Harness.Spec.Tests;

/// <summary>The JSON Schema that editors use for dialect files.</summary>
internal static class DialectSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(Repository.Root, "spec", "dialect.schema.json"))).GetAwaiter().GetResult());

    /// <summary>What the schema finds wrong; nothing where it accepts the file.</summary>
    public static string[] Problems(YamlNode file) => [.. Schema.Value.Validate(YamlJson.Write(file)).Select(error => error.ToString())];
}
