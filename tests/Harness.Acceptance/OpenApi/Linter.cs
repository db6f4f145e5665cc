using System.Text.Json.Nodes;

namespace Harness.Acceptance.OpenApi;

/// <summary>Redocly's linter, in the version that the lock file beside this class pins.</summary>
internal static class Linter
{
    private static readonly string Source = Repository.File("tests", "Harness.Acceptance", "OpenApi");
    private static readonly NpmPackage Package = new("@redocly/cli", Source, "openapi-linter");

    /// <summary>Installs the linter where it isn't yet; fails the test where it can't be had.</summary>
    public static Task InstallAsync() => Package.InstallAsync();

    /// <summary>Every error and warning about a document, one line each.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsOfAsync(string document)
    {
        string[] arguments = [Path.Combine(Package.Files, "bin", "cli.js"), "lint", document, "--config", Path.Combine(Source, "redocly.yaml"), "--format", "json"];
        var run = await Package.RunNodeAsync(arguments, Source, ("REDOCLY_TELEMETRY", "off"), ("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        var report = run.Output.StartsWith('{') ? JsonNode.Parse(run.Output)! : null;
        if (report?["problems"] is not JsonArray problems)
            throw new AssertionException($"the OpenAPI linter gave no report and ended with {run.ExitCode}\n{run.Output}{run.Errors}");
        string[] found = [.. problems.Select(problem => $"{problem!["severity"]} {problem["ruleId"]} at {problem["location"]?[0]?["pointer"]}: {problem["message"]}")];
        // What ends with an error has a problem: a report that says otherwise was misread.
        if (found.Length == 0 && run.ExitCode != 0)
            throw new AssertionException($"the OpenAPI linter ended with {run.ExitCode} and names no problem\n{run.Output}{run.Errors}");
        return found;
    }
}
