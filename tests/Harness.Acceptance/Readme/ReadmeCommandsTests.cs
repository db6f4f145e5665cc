using System.Net;
using System.Net.Sockets;

namespace Harness.Acceptance.Readme;

/// <summary>Every command of the README, run as printed from the repository's root. They build Release, and the mock takes the port that is printed.</summary>
[NonParallelizable]
public sealed class ReadmeCommandsTests
{
    private const int Port = 8080;

    private static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(4);
    private static readonly (string, string)[] Quiet = [("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1")];

    private HarnessProcess? _mock;
    private string[] _welcome = [];

    private static string[] Blocks => ReadmeFile.Blocks("sh");

    private static string MockCommand => Blocks.Single(IsMock);

    /// <summary>Whatever ends by itself; the two commands are separate, for tests can't be run by themselves.</summary>
    private static IEnumerable<string> Ending => [Blocks[0].Split('\n')[0], .. Blocks[1..].Where(block => !IsMock(block))];

    [OneTimeSetUp]
    public async Task StartMockAsync()
    {
        AssertPortIsFree();
        _mock = HarnessProcess.StartCommand(Repository.Root, ["bash", "-c", MockCommand], Quiet);
        _welcome = await _mock.LinesToAsync("Ctrl-C ends it.", BuildLimit);
    }

    [OneTimeTearDown]
    public async Task StopMockAsync()
    {
        if (_mock is not null)
            await _mock.DisposeAsync();
    }

    [TestCaseSource(nameof(Ending))]
    public async Task It_runs_as_printed(string block)
    {
        await using var shell = HarnessProcess.StartCommand(Repository.Root, ["bash", "-e", "-c", block], Quiet);

        var run = await shell.EndAsync(BuildLimit);

        Assert.That(run.ExitCode, Is.Zero, run.Console);
        Assert.That(run.Output, Is.Not.Empty);
    }

    [Test]
    public void The_mock_prints_what_the_README_exports()
    {
        var exports = Blocks.SelectMany(block => block.Split('\n')).Where(line => line.StartsWith("export OPENAI_", StringComparison.Ordinal)).ToArray();
        Assert.That(exports, Has.Length.EqualTo(2));
        Assert.That(_welcome, Is.SupersetOf(exports));
    }

    [Test]
    public void No_command_is_left_out() => Assert.That(
        Blocks.SelectMany(block => block.Split('\n')).Except([.. Ending.SelectMany(block => block.Split('\n')), MockCommand]),
        Is.EqualTo((string[])["dotnet test"]));

    private static bool IsMock(string block) => block.Contains("-- mock", StringComparison.Ordinal);

    private static void AssertPortIsFree()
    {
        using var trial = new TcpListener(IPAddress.Loopback, Port);
        try
        {
            trial.Start();
        }
        catch (SocketException)
        {
            throw new AssertionException($"port {Port} is taken: the README's commands use it; end whatever listens there");
        }
    }
}
