namespace Harness.Acceptance.Browser;

public sealed class ChromiumInstallerTests
{
    private const string AptGet = "/usr/bin/apt-get";

    [Test]
    public async Task What_is_there_is_not_installed_again()
    {
        var machine = new PretendMachine { Files = { "/usr/bin/chromium" } };
        Assert.That(await Ensure(machine), Is.EqualTo(new ChromiumLocation.Found("/usr/bin/chromium")));
        Assert.That(machine.Commands, Is.Empty);
        Assert.That(machine.Said, Is.Empty);
    }

    [Test]
    public async Task Playwrights_own_download_is_tried_first()
    {
        var machine = new PretendMachine { Files = { AptGet }, Installs = { ["cli.js install chromium"] = PretendMachine.PlaywrightPath } };
        Assert.That(await Ensure(machine), Is.EqualTo(new ChromiumLocation.Found(PretendMachine.PlaywrightPath)));
        Assert.That(machine.Commands, Is.EqualTo(["node cli.js install chromium"]));
        Assert.That(machine.Said, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Then_the_systems_package_is()
    {
        var machine = new PretendMachine { Files = { AptGet }, Installs = { ["apt-get install"] = "/usr/bin/chromium" } };
        Assert.That(await Ensure(machine), Is.EqualTo(new ChromiumLocation.Found("/usr/bin/chromium")));
        Assert.That(
            machine.Commands,
            Is.EqualTo(["node cli.js install chromium", "apt-get update", "apt-get install -y --no-install-recommends chromium"]));
    }

    [Test]
    public async Task Nothing_is_installed_where_that_is_forbidden()
    {
        var machine = new PretendMachine { Files = { AptGet }, Variables = { [ChromiumInstaller.ForbiddingVariable] = "1" } };
        Assert.That(await Message(machine), Does.Contain("HARNESS_NO_INSTALL=1 forbids").And.Contain("set HARNESS_CHROMIUM"));
        Assert.That(machine.Commands, Is.Empty);
    }

    [Test]
    public async Task Nothing_is_installed_for_a_variable_that_points_to_nothing()
    {
        var machine = new PretendMachine { Files = { AptGet }, Variables = { [ChromiumLocator.Variable] = "/mine" } };
        Assert.That(await Message(machine), Does.Contain("no such file"));
        Assert.That(machine.Commands, Is.Empty);
    }

    [Test]
    public async Task When_both_fail_the_message_says_how_and_what_to_do() =>
        Assert.That(
            await Message(new PretendMachine { Files = { AptGet } }),
            Is.EqualTo(
                "There is no Chromium for the browser tests, and it could not be installed. "
                + "Playwright's download exited with 7: no network. apt-get install chromium exited with 7: no network. "
                + "Install Chromium or Chrome, or set HARNESS_CHROMIUM to an executable."));

    [Test]
    public async Task Without_root_apt_is_not_tried()
    {
        var machine = new PretendMachine { Files = { AptGet }, IsPrivileged = false };
        Assert.That(await Message(machine), Does.Contain("needs root"));
        Assert.That(machine.Commands, Is.EqualTo(["node cli.js install chromium"]));
    }

    [Test]
    public async Task Without_apt_it_says_so() =>
        Assert.That(await Message(new PretendMachine()), Does.Contain("There is no apt-get here."));

    [Test]
    public async Task All_attempts_together_end_within_five_minutes()
    {
        var machine = new PretendMachine { Files = { AptGet } };
        await Ensure(machine);
        Assert.That(machine.Limits, Has.Count.EqualTo(3));
        Assert.That(machine.Limits.Sum(limit => limit.TotalMinutes), Is.LessThanOrEqualTo(5));
    }

    private static Task<ChromiumLocation> Ensure(PretendMachine machine) =>
        new ChromiumInstaller(machine.AsMachine()).EnsureAsync(CancellationToken.None);

    private static async Task<string> Message(PretendMachine machine) => ((ChromiumLocation.Unavailable)await Ensure(machine)).Message;
}
