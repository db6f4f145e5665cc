using Microsoft.Playwright;

namespace Harness.Acceptance.Browser;

/// <summary>One browser for all tests of a run, started by the first that asks for it.</summary>
[SetUpFixture]
internal sealed class SharedBrowser
{
    // Names are taken from the network at every start otherwise, and a closed network makes that slow.
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-quic", "--disable-background-networking"];

    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Started = new(StartAsync);

    /// <summary>A page of its own for the caller to close. Fails the test where there is no browser to be had.</summary>
    public static async Task<IPage> NewPageAsync() => await (await Started.Value).Browser.NewPageAsync();

    [OneTimeTearDown]
    public async Task Close()
    {
        if (!Started.IsValueCreated || !Started.Value.IsCompletedSuccessfully)
            return;

        var (playwright, browser) = await Started.Value;
        await browser.CloseAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var location = await new ChromiumInstaller(Machine.This()).EnsureAsync(CancellationToken.None);
        if (location is not ChromiumLocation.Found(var path))
            throw new AssertionException(((ChromiumLocation.Unavailable)location).Message);

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Arguments, Timeout = 60_000 });
        return (playwright, browser);
    }
}
