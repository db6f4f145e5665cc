using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Harness.Acceptance.OpenApi;

/// <summary>Redocly's linter, installed under <c>artifacts/</c> in the version that the lock file beside this class pins.</summary>
internal static class Linter
{
    private const string Cure = "It needs node (18 or later) and npm (Debian: apt-get install nodejs npm) and, once, a package registry; '.ci/run' installs all of it.";

    private static readonly string Source = Repository.File("tests", "Harness.Acceptance", "OpenApi");
    private static readonly string Folder = Repository.File("artifacts", "openapi-linter");
    private static readonly string Package = Path.Combine(Folder, "node_modules", "@redocly", "cli");

    /// <summary>Installs the linter where it isn't yet; fails the test where it can't be had.</summary>
    public static async Task InstallAsync()
    {
        var pinned = (string)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Source, "package.json")))!["dependencies"]!["@redocly/cli"]!;
        var installed = Path.Combine(Package, "package.json");
        if (File.Exists(installed) && (string?)JsonNode.Parse(await File.ReadAllTextAsync(installed))!["version"] == pinned)
            return;
        Directory.CreateDirectory(Folder);
        foreach (var file in (string[])["package.json", "package-lock.json"])
            File.Copy(Path.Combine(Source, file), Path.Combine(Folder, file), overwrite: true);
        var run = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        if (run.ExitCode != 0)
            Assert.Fail($"the OpenAPI linter can't be installed: npm ci ended with {run.ExitCode}\n{run.Output}{run.Errors}\n{Cure}");
    }

    /// <summary>Every error and warning about a document, one line each.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsOfAsync(string document)
    {
        string[] arguments = [Path.Combine(Package, "bin", "cli.js"), "lint", document, "--config", Path.Combine(Source, "redocly.yaml"), "--format", "json"];
        var run = await RunAsync("node", arguments);
        var report = run.Output.StartsWith('{') ? JsonNode.Parse(run.Output)! : null;
        if (report?["problems"] is not JsonArray problems)
            throw new AssertionException($"the OpenAPI linter gave no report and ended with {run.ExitCode}\n{run.Output}{run.Errors}\n{Cure}");
        string[] found = [.. problems.Select(problem => $"{problem!["severity"]} {problem["ruleId"]} at {problem["location"]?[0]?["pointer"]}: {problem["message"]}")];
        // What ends with an error has a problem: a report that says otherwise was misread.
        if (found.Length == 0 && run.ExitCode != 0)
            throw new AssertionException($"the OpenAPI linter ended with {run.ExitCode} and names no problem\n{run.Output}{run.Errors}");
        return found;
    }

    private static async Task<CommandRun> RunAsync(string program, string[] arguments)
    {
        try
        {
            return await CommandRun.OfAsync(program, arguments, Folder, ("REDOCLY_TELEMETRY", "off"), ("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        }
        catch (Win32Exception error)
        {
            throw new AssertionException($"the OpenAPI linter can't run: {program} doesn't start: {error.Message}\n{Cure}");
        }
    }
}
