using System.Runtime.InteropServices;

namespace Harness.Acceptance.Browser;

public sealed class ChromiumLocatorTests
{
    [Test]
    public async Task The_variable_comes_first() =>
        Assert.That(
            await Find(new() { Variables = { [ChromiumLocator.Variable] = "/mine/chrome" }, Files = { "/usr/bin/chromium", "/mine/chrome" } }),
            Is.EqualTo(new ChromiumLocation.Found("/mine/chrome")));

    [Test]
    public async Task A_variable_that_points_to_nothing_is_not_passed_over() =>
        Assert.That(
            await Find(new() { Variables = { [ChromiumLocator.Variable] = "/mine/chrome" }, Files = { "/usr/bin/chromium" } }),
            Is.InstanceOf<ChromiumLocation.Unavailable>().With.Property("Message").StartsWith("HARNESS_CHROMIUM is /mine/chrome"));

    [TestCase("LINUX", "/usr/bin/chromium")]
    [TestCase("LINUX", "/usr/bin/chromium-browser")]
    [TestCase("LINUX", "/usr/bin/google-chrome")]
    [TestCase("LINUX", "/opt/bin/google-chrome-stable")]
    [TestCase("OSX", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")]
    [TestCase("OSX", "/opt/bin/chromium")]
    [TestCase("WINDOWS", @"C:\Program Files\Google\Chrome\Application\chrome.exe")]
    [TestCase("LINUX", PretendMachine.PlaywrightPath)]
    public async Task Usual_places_are_looked_at(string platform, string path) =>
        Assert.That(
            await Find(new()
            {
                Platform = OSPlatform.Create(platform),
                Variables = { ["PATH"] = "/sbin:/opt/bin/", ["ProgramFiles"] = @"C:\Program Files" },
                Files = { path },
            }),
            Is.EqualTo(new ChromiumLocation.Found(path)));

    [Test]
    public async Task An_installed_browser_comes_before_playwrights() =>
        Assert.That(
            await Find(new() { Files = { PretendMachine.PlaywrightPath, "/usr/bin/google-chrome" } }),
            Is.EqualTo(new ChromiumLocation.Found("/usr/bin/google-chrome")));

    [Test]
    public async Task Nowhere_is_nowhere() => Assert.That(await Find(new()), Is.EqualTo(new ChromiumLocation.Nowhere()));

    private static Task<ChromiumLocation> Find(PretendMachine machine) =>
        new ChromiumLocator(machine.AsMachine()).FindAsync(CancellationToken.None);
}
