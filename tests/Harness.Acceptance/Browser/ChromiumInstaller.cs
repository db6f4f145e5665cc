using System.Runtime.InteropServices;

namespace Harness.Acceptance.Browser;

/// <summary>Sees to it that there is a Chromium: finds one, or else has Playwright or the system's packages install it.</summary>
internal sealed class ChromiumInstaller(Machine machine)
{
    public const string ForbiddingVariable = "HARNESS_NO_INSTALL";

    private const string AptGet = "/usr/bin/apt-get";
    private const string Cure = $"Install Chromium or Chrome, or set {ChromiumLocator.Variable} to an executable.";

    // Five minutes together: a network that swallows packets must not hold a test run for longer.
    private static readonly TimeSpan PlaywrightLimit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan AptUpdateLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AptInstallLimit = TimeSpan.FromSeconds(120);

    private readonly ChromiumLocator _locator = new(machine);

    /// <summary>Found or unavailable, never nowhere.</summary>
    public async Task<ChromiumLocation> EnsureAsync(CancellationToken cancel)
    {
        var location = await _locator.FindAsync(cancel);
        if (location is not ChromiumLocation.Nowhere)
            return location;

        if (machine.Variable(ForbiddingVariable) == "1")
        {
            return new ChromiumLocation.Unavailable(
                $"There is no Chromium for the browser tests, and {ForbiddingVariable}=1 forbids installing it. {Cure}");
        }

        var accounts = new List<string>();
        foreach (var install in (Func<CancellationToken, Task<string>>[])[ByPlaywright, ByApt])
        {
            accounts.Add(await install(cancel));
            location = await _locator.FindAsync(cancel);
            if (location is not ChromiumLocation.Nowhere)
                return location;
        }

        return new ChromiumLocation.Unavailable(
            $"There is no Chromium for the browser tests, and it could not be installed. {string.Join(" ", accounts)} {Cure}");
    }

    private async Task<string> ByPlaywright(CancellationToken cancel)
    {
        machine.Say("No Chromium found: Playwright is downloading its own.");
        var (program, arguments) = PlaywrightDriver.Command(machine, "install", "chromium");
        var result = await machine.Run(program, arguments, PlaywrightLimit, cancel);
        return $"Playwright's download {result.Account}.";
    }

    private async Task<string> ByApt(CancellationToken cancel)
    {
        if (machine.Platform != OSPlatform.Linux || !machine.FileExists(AptGet))
            return "There is no apt-get here.";

        if (!machine.IsPrivileged)
            return "apt-get install chromium needs root.";

        machine.Say("Playwright's download failed: apt-get is installing the package chromium.");

        // A stale list may still do, so only the installation's own end counts.
        await machine.Run(AptGet, ["update"], AptUpdateLimit, cancel);
        var result = await machine.Run(AptGet, ["install", "-y", "--no-install-recommends", "chromium"], AptInstallLimit, cancel);
        return $"apt-get install chromium {result.Account}.";
    }
}
