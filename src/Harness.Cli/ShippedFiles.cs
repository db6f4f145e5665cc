using System.Collections.Immutable;
using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Cli;

/// <summary>The dialects and scenarios that come with the program, beside its assembly.</summary>
internal static class ShippedFiles
{
    public static string SpecFolder { get; } = Path.Combine(AppContext.BaseDirectory, "spec");

    public static string ScenarioFolder { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios");

    private static DialectFolder Folder { get; } = new(SpecFolder);

    private static Lazy<Task<ImmutableArray<Dialect>>> Every { get; } = new(() => ReadAsync(Folder.Names));

    /// <summary>Begins to read every dialect in the background: a start is shorter when that doesn't wait for the command line to be understood.</summary>
    public static void BeginReading() => _ = Every.Value;

    /// <summary>The dialects of these names, or all when none is given; begins to read them at once.</summary>
    public static Task<ImmutableArray<Dialect>> Dialects(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return Every.Value;
        var known = Folder.Names;
        foreach (var name in names.Where(name => !known.Contains(name)))
            throw new UsageException($"there is no dialect '{name}'{Suggestion.For(name, known)}");
        return ReadAsync([.. names.Distinct()]);
    }

    /// <summary>Every scenario, for these dialects. Positions carry the files' names in the repository.</summary>
    public static ScenarioSuite Scenarios(ImmutableArray<Dialect> dialects)
    {
        var diagnostics = new Diagnostics();
        var files = Directory.EnumerateFiles(ScenarioFolder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var texts = files.Select(file => (Path.GetRelativePath(AppContext.BaseDirectory, file).Replace('\\', '/'), File.ReadAllText(file)));
        var suite = ScenarioSuite.Of(texts, AssetFolder.Near(Path.Combine(ScenarioFolder, "any.yaml")), dialects, diagnostics);
        return diagnostics.IsEmpty ? suite : throw new UsageException("the scenarios have mistakes:\n" + string.Join('\n', diagnostics.InOrder));
    }

    private static async Task<ImmutableArray<Dialect>> ReadAsync(ImmutableArray<string> names)
    {
        var diagnostics = new Diagnostics();
        var dialects = await Folder.LoadAsync(names, diagnostics).ConfigureAwait(false);
        return diagnostics.IsEmpty
            ? dialects
            : throw new UsageException("the dialects have mistakes:\n" + string.Join('\n', diagnostics.InOrder));
    }
}
