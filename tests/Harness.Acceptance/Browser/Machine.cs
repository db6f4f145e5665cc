using System.Runtime.InteropServices;
using Microsoft.Playwright;

namespace Harness.Acceptance.Browser;

/// <summary>All that the search for a browser asks of the machine, so that tests can stand in for it.</summary>
internal sealed record Machine
{
    public required OSPlatform Platform { get; init; }

    /// <summary>An environment variable; null or empty where it isn't set.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required Func<string, bool> FileExists { get; init; }

    /// <summary>Where Playwright keeps its own copy, whether it is there or not; follows PLAYWRIGHT_BROWSERS_PATH.</summary>
    public required Func<CancellationToken, Task<string>> PlaywrightExecutable { get; init; }

    /// <summary>Whether packages may be installed: root, or an administrator.</summary>
    public required bool IsPrivileged { get; init; }

    /// <summary>Starts a program with arguments and waits, but no longer than the limit.</summary>
    public required Func<string, IReadOnlyList<string>, TimeSpan, CancellationToken, Task<CommandResult>> Run { get; init; }

    /// <summary>Takes one line for whoever watches the tests.</summary>
    public required Action<string> Say { get; init; }

    public static Machine This() => new()
    {
        Platform = OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux,
        Variable = Environment.GetEnvironmentVariable,
        FileExists = File.Exists,
        PlaywrightExecutable = AskPlaywright,
        IsPrivileged = Environment.IsPrivilegedProcess,
        Run = BoundedProcess.RunAsync,
        Say = line => TestContext.Progress.WriteLine(line),
    };

    private static async Task<string> AskPlaywright(CancellationToken cancel)
    {
        using var playwright = await Playwright.CreateAsync().WaitAsync(cancel);
        return playwright.Chromium.ExecutablePath;
    }
}
