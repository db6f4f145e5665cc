using System.Collections.Immutable;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Cli;

/// <summary>The dialects and scenarios that come with the program, beside its assembly.</summary>
internal static class ShippedFiles
{
    public static string ScenarioFolder { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios");

    public static string SpecFolder { get; } = Path.Combine(AppContext.BaseDirectory, "spec");

    public static DialectFolder Dialects { get; } = new(SpecFolder);

    private static Lazy<Task<ImmutableArray<Dialect>>> Every { get; } = new(() => ReadAsync(Dialects.Names));

    /// <summary>The files that scenarios may upload.</summary>
    public static AssetFolder Assets() => AssetFolder.Near(Path.Combine(ScenarioFolder, "any.yaml"));

    /// <summary>Begins to read every dialect in the background: a start is shorter when that doesn't wait for the command line to be understood.</summary>
    public static void BeginReading() => _ = Every.Value;

    /// <summary>The shipped dialects of these names, which must be among them.</summary>
    public static Task<ImmutableArray<Dialect>> LoadAsync(ImmutableArray<string> names) =>
        names.Length == Dialects.Names.Length ? Every.Value : ReadAsync(names);

    private static async Task<ImmutableArray<Dialect>> ReadAsync(ImmutableArray<string> names)
    {
        var diagnostics = new Diagnostics();
        var dialects = await Dialects.LoadAsync(names, diagnostics).ConfigureAwait(false);
        return diagnostics.IsEmpty
            ? dialects
            : throw new UsageException("the dialects have mistakes:\n" + string.Join('\n', diagnostics.InOrder));
    }
}
