using System.Collections.Immutable;
using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Cli;

/// <summary>The scenarios of a command: those of <c>--scenarios</c> files and folders, or the shipped ones where there are none.</summary>
internal static class ScenarioFiles
{
    /// <summary>Every scenario, for these dialects. Positions carry the files' names as they were given, or in the repository.</summary>
    public static ScenarioSuite Load(IReadOnlyList<string> paths, ImmutableArray<Dialect> dialects)
    {
        var diagnostics = new Diagnostics();
        var suite = paths.Count == 0 ? Shipped(dialects, diagnostics) : Own(AuthoredFiles.Of(paths), dialects, diagnostics);
        return diagnostics.IsEmpty ? suite : throw new UsageException("the scenarios have mistakes:\n" + string.Join('\n', diagnostics.InOrder));
    }

    /// <summary>The files that scenarios of one's own may upload: in a folder <c>assets</c> near them, or the shipped ones.</summary>
    public static AssetFolder AssetsFor(ImmutableArray<string> files) =>
        files.Length > 0 && AssetFolder.Near(files[0]) is { Files.Count: > 0 } own ? own : ShippedFiles.Assets();

    private static ScenarioSuite Own(ImmutableArray<string> files, ImmutableArray<Dialect> dialects, Diagnostics diagnostics) =>
        ScenarioSuite.Of(files.Select(file => (file, AuthoredFiles.Read(file))), AssetsFor(files), dialects, diagnostics);

    private static ScenarioSuite Shipped(ImmutableArray<Dialect> dialects, Diagnostics diagnostics)
    {
        var files = Directory.EnumerateFiles(ShippedFiles.ScenarioFolder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var texts = files.Select(file => (Path.GetRelativePath(AppContext.BaseDirectory, file).Replace('\\', '/'), File.ReadAllText(file)));
        return ScenarioSuite.Of(texts, ShippedFiles.Assets(), dialects, diagnostics);
    }
}
