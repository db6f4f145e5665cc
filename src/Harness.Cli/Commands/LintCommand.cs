using System.Collections.Immutable;
using System.CommandLine;
using Harness.Runner;
using Harness.Scenarios;
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
        var spec = SharedOptions.Spec();
        spec.Description = "Dialects of your own that the scenarios are about; a file or folder that is read, too. May be repeated.";
        var command = new Command("lint", "Says everything that is wrong with dialect and scenario files.") { paths, spec };
        command.SetAction(async (parsed, _) => await RunAsync([.. parsed.GetValue(spec) ?? [], .. parsed.GetValue(paths) ?? []]).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths)
    {
        var files = AuthoredFiles.Of(paths.Length == 0 ? ["spec", "scenarios"] : paths);
        var diagnostics = new Diagnostics();
        var texts = files.ToDictionary(file => file, AuthoredFiles.Read);
        var dialectFiles = files.Where(file => IsDialect(file, texts[file])).ToImmutableArray();
        var own = dialectFiles.Select(file => ReadDialect(file, texts[file], diagnostics)).OfType<Dialect>().ToImmutableArray();
        // Scenarios may be about a shipped dialect; one that is linted itself counts in its own version.
        var shipped = await new DialectFiles([]).All().ConfigureAwait(false);
        var known = own.Concat(shipped).DistinctBy(dialect => dialect.Name).ToImmutableArray();
        var scenarioFiles = files.Except(dialectFiles).ToImmutableArray();
        var suite = ScenarioSuite.Of(scenarioFiles.Select(file => (file, texts[file])), ScenarioFiles.AssetsFor(scenarioFiles), known, diagnostics);
        foreach (var diagnostic in diagnostics.InOrder)
            await Console.Out.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(diagnostics.IsEmpty
            ? $"{files.Length} files, {own.Length} dialects, {suite.Cases.Length} cases: no mistakes"
            : $"{diagnostics.InOrder.Count} mistakes in {files.Length} files").ConfigureAwait(false);
        return (int)(diagnostics.IsEmpty ? ExitCode.Conformant : ExitCode.Usage);
    }

    private static Dialect? ReadDialect(string file, string text, Diagnostics diagnostics)
    {
        var source = DialectFile.Open(file, text, diagnostics, DialectFolder.Of(file), ShippedFiles.Dialects);
        var dialect = source?.Read(diagnostics);
        if (dialect is not null)
            source!.Check(dialect, diagnostics);
        return dialect;
    }

    // A dialect file is known by its first key; a file that can't be told counts as scenarios, whose parser says what it misses.
    private static bool IsDialect(string file, string text) =>
        YamlReader.Read(file, text, new Diagnostics()) is YamlNode.Mapping map && map.Find("dialect") is not null;
}
