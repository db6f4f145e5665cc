using Harness.Scenarios.Values;
using Harness.Spec.Reading;

namespace Harness.Cli;

/// <summary>The dialects and scenarios that come with the program, beside its assembly.</summary>
internal static class ShippedFiles
{
    public static string ScenarioFolder { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios");

    public static DialectFolder Dialects { get; } = new(Path.Combine(AppContext.BaseDirectory, "spec"));

    /// <summary>The files that scenarios may upload.</summary>
    public static AssetFolder Assets() => AssetFolder.Near(Path.Combine(ScenarioFolder, "any.yaml"));
}
