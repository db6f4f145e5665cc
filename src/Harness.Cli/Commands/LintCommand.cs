using System.Collections.Immutable;
using System.CommandLine;
using Harness.Runner;
using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Reading;
using Harness.Spec.Yaml;

namespace Harness.Cli.Commands;

/// <summary><c>harness lint</c>: every mistake in dialect and scenario files at once.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders; 'spec' and 'scenarios' when left out.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("lint", "Says everything that is wrong with dialect and scenario files.") { paths };
        command.SetAction(async (parsed, _) => await RunAsync(parsed.GetValue(paths) ?? []).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths)
    {
        var files = (paths.Length == 0 ? ["spec", "scenarios"] : paths).SelectMany(FilesOf).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var diagnostics = new Diagnostics();
        var texts = files.ToDictionary(file => file, Read);
        var dialectFiles = files.Where(file => IsDialect(file, texts[file])).ToImmutableArray();
        var own = dialectFiles.Select(file => DialectFile.Read(file, texts[file], diagnostics)).OfType<Dialect>().ToImmutableArray();
        // Scenarios may be about a shipped dialect; one that is linted itself counts in its own version.
        var shipped = await ShippedFiles.Dialects([]).ConfigureAwait(false);
        var known = own.Concat(shipped).DistinctBy(dialect => dialect.Name).ToImmutableArray();
        var scenarioFiles = files.Except(dialectFiles).ToImmutableArray();
        var assets = scenarioFiles.IsEmpty ? AssetFolder.Empty : AssetFolder.Near(scenarioFiles[0]);
        var suite = ScenarioSuite.Of(scenarioFiles.Select(file => (file, texts[file])), assets, known, diagnostics);
        foreach (var diagnostic in diagnostics.InOrder)
            await Console.Out.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(diagnostics.IsEmpty
            ? $"{files.Length} files, {own.Length} dialects, {suite.Cases.Length} cases: no mistakes"
            : $"{diagnostics.InOrder.Count} mistakes in {files.Length} files").ConfigureAwait(false);
        return (int)(diagnostics.IsEmpty ? ExitCode.Conformant : ExitCode.Usage);
    }

    // A dialect file is known by its first key; a file that can't be told counts as scenarios, whose parser says what it misses.
    private static bool IsDialect(string file, string text) =>
        YamlReader.Read(file, text, new Diagnostics()) is YamlNode.Mapping map && map.Find("dialect") is not null;

    private static IEnumerable<string> FilesOf(string path)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return File.Exists(path) ? [path] : throw new UsageException($"there is no file or folder '{path}'");
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' can't be read: {error.Message}");
        }
    }
}
