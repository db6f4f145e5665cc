using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Harness.Acceptance.HostileTargets;

namespace Harness.Acceptance.Program;

/// <summary><c>harness mock</c> as scripts and people start it.</summary>
public sealed class MockCommandTests
{
    private const string LastLine = "Ctrl-C ends it.";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task The_port_file_appears_once_it_answers()
    {
        var file = _folder.File("port");
        await File.WriteAllTextAsync(file, "http://127.0.0.1:1\n");
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(_folder.Path);
        watcher.Renamed += (_, change) => written.TrySetResult();
        watcher.EnableRaisingEvents = true;
        await using var mock = Start("--port-file", file);

        await written.Task.WaitAsync(StartLimit);

        var address = (await File.ReadAllTextAsync(file)).TrimEnd('\n');
        Assert.That(address, Does.Match(@"^http://127\.0\.0\.1:\d+$"));
        var answer = await BashAsync($"curl -sS -o body -w '%{{http_code}}' {address}/xhuoapi/v1/openai/images/edits");
        Assert.That(answer.Output, Is.EqualTo("405"));
    }

    [Test]
    public async Task What_it_prints_can_be_pasted()
    {
        await using var mock = Start("--key", "sk-it's \"one\" $HOME", "--key", "sk-two");

        var lines = await mock.LinesToAsync(LastLine, StartLimit);

        Assert.That(lines[0], Does.Match(@"^xhuoapi\s+http://127\.0\.0\.1:\d+/xhuoapi/v1/openai$"));
        var curl = string.Join('\n', lines.SkipWhile(line => !line.StartsWith("curl ", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0));
        await AssertPictureAsync(curl + " -sS");
        var exports = lines.Where(line => line.StartsWith("export ", StringComparison.Ordinal)).ToArray();
        Assert.That(exports.Select(line => line.Split('=')[0]), Is.EqualTo(["export OPENAI_BASE_URL", "export OPENAI_API_KEY"]));
        var apple = Repository.File("scenarios", "assets", "apple.png");
        await AssertPictureAsync($"""
            {string.Join('\n', exports)}
            curl -sS "$OPENAI_BASE_URL/images/edits" -H "Authorization: Bearer $OPENAI_API_KEY" -F model=gpt-image-1 -F prompt=leaf -F image=@{apple}
            """);
    }

    [Test]
    public async Task Only_the_keys_given_are_accepted()
    {
        await using var mock = Start("--key", "sk-one", "--key", "sk-two");
        var address = (await mock.LinesToAsync(LastLine, StartLimit))[0].Split(' ')[^1];

        async Task<string> StatusAsync(string key) =>
            (await BashAsync($"curl -sS -o body -w '%{{http_code}}' {address}/images/edits -H 'Authorization: Bearer {key}' -H 'Content-Type: application/json' -d '{{}}'")).Output;

        Assert.That((await StatusAsync("sk-one"), await StatusAsync("sk-two"), await StatusAsync("sk-three")), Is.EqualTo(("400", "400", "401")));
    }

    [Test]
    public async Task A_port_that_is_taken_is_said()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = await HarnessProcess.RunAsync(_folder.Path, StartLimit, ["mock", "--port", $"{port}"]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.StartWith($"harness: can't listen on 127.0.0.1:{port}: ").And.Contain("--port 0"));
        Assert.That(run.Errors.TrimEnd('\n'), Does.Not.Contain("\n"), "one sentence");
        Assert.That(run.Output, Is.Empty);
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task A_signal_ends_it_whatever_is_under_way(string signal)
    {
        await using var inbox = new HostileServer(Scripts.Hangs(""));
        await using var mock = Start();
        var address = (await mock.LinesToAsync(LastLine, StartLimit))[0].Split(' ')[^1];
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("gpt-image-1"), "model" },
            { new StringContent("leaf"), "prompt" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(Repository.File("scenarios", "assets", "apple.png"))), "image", "apple.png" },
            { new StringContent($"{inbox.Address}/inbox"), "callback_url" },
        };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-any");
        using var answer = await http.PostAsync(new Uri($"{address}/images/edits"), form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        await inbox.Asked.WaitAsync(StartLimit);

        await mock.SignalAsync(signal);

        // The program gives itself under a second and would otherwise end with another code.
        Assert.That((await mock.EndAsync(EndLimit)).ExitCode, Is.Zero);
    }

    private HarnessProcess Start(params string[] arguments) => HarnessProcess.Start(_folder.Path, ["mock", "--dialect", "xhuoapi", "--port", "0", .. arguments]);

    private Task<CommandRun> BashAsync(string script) => CommandRun.OfAsync("bash", ["-e", "-c", script], _folder.Path);

    private async Task AssertPictureAsync(string script)
    {
        var run = await BashAsync(script);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(JsonNode.Parse(run.Output)!["data"]!.AsArray(), Has.Count.EqualTo(1), run.Output);
    }
}
