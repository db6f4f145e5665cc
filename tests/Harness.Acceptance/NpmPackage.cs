using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Harness.Acceptance;

/// <summary>A package of npm's, installed under <c>artifacts/</c> in the version that the lock file in <paramref name="source"/> pins.</summary>
/// <param name="name">The package.</param>
/// <param name="source">The folder with its package.json and its lock file.</param>
/// <param name="folder">The folder under <c>artifacts/</c>, which <c>.ci/run</c> fills as well.</param>
internal sealed class NpmPackage(string name, string source, string folder)
{
    private const string Cure = "It needs node (18 or later) and npm (Debian: apt-get install nodejs npm) and, once, a package registry; '.ci/run' installs all of it.";

    private readonly string _folder = Repository.File("artifacts", folder);

    /// <summary>The folder that holds the package's files.</summary>
    public string Files => Path.Combine(Modules, Path.Combine(name.Split('/')));

    /// <summary>The folder that node looks for packages in.</summary>
    public string Modules => Path.Combine(_folder, "node_modules");

    /// <summary>Installs the package where it isn't yet; fails the test where it can't be had.</summary>
    public async Task InstallAsync()
    {
        var pinned = (string)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(source, "package.json")))!["dependencies"]![name]!;
        var installed = Path.Combine(Files, "package.json");
        if (File.Exists(installed) && (string?)JsonNode.Parse(await File.ReadAllTextAsync(installed))!["version"] == pinned)
            return;
        Directory.CreateDirectory(_folder);
        foreach (var file in (string[])["package.json", "package-lock.json"])
            File.Copy(Path.Combine(source, file), Path.Combine(_folder, file), overwrite: true);
        var run = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], _folder);
        if (run.ExitCode != 0)
            Assert.Fail($"{name} can't be installed: npm ci ended with {run.ExitCode}\n{run.Output}{run.Errors}\n{Cure}");
    }

    /// <summary>Runs node to its end.</summary>
    public Task<CommandRun> RunNodeAsync(IEnumerable<string> arguments, string inFolder, params (string Name, string Value)[] environment) =>
        RunAsync("node", arguments, inFolder, environment);

    private async Task<CommandRun> RunAsync(string program, IEnumerable<string> arguments, string inFolder, params (string Name, string Value)[] environment)
    {
        try
        {
            return await CommandRun.OfAsync(program, arguments, inFolder, environment);
        }
        catch (Win32Exception error)
        {
            throw new AssertionException($"{name} can't run: {program} doesn't start: {error.Message}\n{Cure}");
        }
    }
}
