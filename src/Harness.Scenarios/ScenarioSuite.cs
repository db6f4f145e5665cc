using System.Collections.Immutable;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios;

/// <summary>Everything that can be checked: the scenarios of some files, and their cases in the order of files and lines.</summary>
public sealed record ScenarioSuite(ImmutableArray<Scenario> Scenarios, ImmutableArray<Case> Cases, AssetFolder Assets)
{
    /// <summary>
    /// Reads scenario files, and every <c>*.yaml</c> below folders, for the dialects given; reports every mistake of every file.
    /// What files <c>$image</c> means is read from the folder <c>assets</c> beside or above the first file.
    /// </summary>
    public static ScenarioSuite Load(IEnumerable<string> paths, IEnumerable<Dialect> dialects, Diagnostics diagnostics)
    {
        ImmutableArray<string> files = [.. paths.SelectMany(path => Files(path, diagnostics)).Distinct(StringComparer.Ordinal)];
        var assets = files.IsEmpty ? AssetFolder.Empty : AssetFolder.Near(files[0]);
        return Of(files.Select(file => (file, Read(file, diagnostics))), assets, dialects, diagnostics);
    }

    /// <summary>Reads texts as scenario files; the names are those that positions carry.</summary>
    public static ScenarioSuite Of(IEnumerable<(string File, string Text)> files, AssetFolder assets, IEnumerable<Dialect> dialects, Diagnostics diagnostics)
    {
        ImmutableArray<Scenario> scenarios = [.. files.SelectMany(file => ScenarioFile.Parse(file.File, file.Text, assets, diagnostics))];
        var known = dialects.ToDictionary(dialect => dialect.Name, StringComparer.Ordinal);
        return new ScenarioSuite(scenarios, new CaseExpander(known, diagnostics).Expand(scenarios), assets);
    }

    private static IEnumerable<string> Files(string path, Diagnostics diagnostics)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        if (File.Exists(path))
            return [path];
        diagnostics.Add(new SourceSpan(path, 1, 1), "there is no such file or folder");
        return [];
    }

    private static string Read(string file, Diagnostics diagnostics)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new SourceSpan(file, 1, 1), $"the file can't be read: {error.Message}");
            return "";
        }
    }
}
