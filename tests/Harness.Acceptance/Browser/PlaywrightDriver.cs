using System.Runtime.InteropServices;

namespace Harness.Acceptance.Browser;

/// <summary>
/// The command line that the Playwright package brings along. <c>Microsoft.Playwright.Program.Main</c> runs the same within this
/// process, where a download that hangs could not be stopped.
/// </summary>
internal static class PlaywrightDriver
{
    public static (string Program, IReadOnlyList<string> Arguments) Command(Machine machine, params string[] arguments)
    {
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var (folder, node) = machine.Platform == OSPlatform.Windows ? ("win32_x64", "node.exe")
            : machine.Platform == OSPlatform.OSX ? ($"darwin-{architecture}", "node")
            : ($"linux-{architecture}", "node");

        var driver = Path.Combine(AppContext.BaseDirectory, ".playwright");
        return (Path.Combine(driver, "node", folder, node), [Path.Combine(driver, "package", "cli.js"), .. arguments]);
    }
}
