using System.Runtime.InteropServices;

namespace Harness.Acceptance.Browser;

/// <summary>Looks for a Chromium or Chrome that is already there: named by a variable, installed, or Playwright's own.</summary>
internal sealed class ChromiumLocator(Machine machine)
{
    public const string Variable = "HARNESS_CHROMIUM";

    private static readonly string[] UnixPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] UnixNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] MacPaths =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private static readonly string[] WindowsFolderVariables = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    /// <summary>A variable that points to nothing is an answer of its own: another browser than the one asked for would hide the mistake.</summary>
    public async Task<ChromiumLocation> FindAsync(CancellationToken cancel)
    {
        if (machine.Variable(Variable) is { Length: > 0 } asked)
        {
            return machine.FileExists(asked)
                ? new ChromiumLocation.Found(asked)
                : new ChromiumLocation.Unavailable(
                    $"{Variable} is {asked}, but there is no such file. Correct it, or unset it to have Chromium looked for.");
        }

        if (UsualPaths().FirstOrDefault(machine.FileExists) is { } usual)
            return new ChromiumLocation.Found(usual);

        var own = await machine.PlaywrightExecutable(cancel);
        return machine.FileExists(own) ? new ChromiumLocation.Found(own) : new ChromiumLocation.Nowhere();
    }

    private IEnumerable<string> UsualPaths()
    {
        if (machine.Platform == OSPlatform.Windows)
        {
            return WindowsFolderVariables
                .Select(machine.Variable)
                .OfType<string>()
                .Select(folder => $@"{folder}\Google\Chrome\Application\chrome.exe");
        }

        var searched = (machine.Variable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_ => UnixNames, (folder, name) => $"{folder.TrimEnd('/')}/{name}");
        return [.. UnixPaths, .. searched, .. machine.Platform == OSPlatform.OSX ? MacPaths : []];
    }
}
