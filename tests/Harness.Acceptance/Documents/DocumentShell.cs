using System.Text.Json.Nodes;
using Harness.Imaging.Probe;
using Harness.Mock;

namespace Harness.Acceptance.Documents;

/// <summary>A document's reader at a shell: a mock of the document's dialect, a folder with pictures, and the variables BASE and TOKEN in the samples' places.</summary>
internal sealed class DocumentShell : IAsyncDisposable
{
    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");

    private readonly MockServer _mock;
    private readonly string _folder = Directory.CreateTempSubdirectory("harness-curl-").FullName;

    private DocumentShell(MockServer mock, string[] pictures)
    {
        _mock = mock;
        foreach (var picture in pictures)
            System.IO.File.Copy(Apple, File(picture));
    }

    /// <summary>Where the mock answers.</summary>
    public Uri Address => _mock.Address;

    /// <summary>The shell, with pictures of these names in its folder.</summary>
    public static async Task<DocumentShell> OpenAsync(string dialect, params string[] pictures) => new(await Mocks.StartAsync(dialect), pictures);

    public string File(string name) => Path.Combine(_folder, name);

    /// <summary>What probing a picture in the folder finds.</summary>
    public ProbeResult Probe(string name) => PictureProbe.Read(System.IO.File.ReadAllBytes(File(name)));

    /// <summary>The JSON that a command prints.</summary>
    public async Task<JsonObject> JsonAsync(string command) => JsonNode.Parse((await RunAsync(command)).Output)!.AsObject();

    /// <summary>Runs a command as it stands in the document; it must succeed.</summary>
    public async Task<CommandRun> RunAsync(string command)
    {
        var run = await CommandRun.OfAsync("bash", ["-c", command], _folder, ("BASE", _mock.Address.GetLeftPart(UriPartial.Authority)), ("TOKEN", "sk-anything"));
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run;
    }

    /// <summary>Waits for a file that a shell's process substitution writes after its command has ended.</summary>
    public async Task<ProbeResult> ProbeOnceWrittenAsync(string name)
    {
        for (var i = 0; i < 100 && !(System.IO.File.Exists(File(name)) && Probe(name) is ProbeResult.Picture); i++)
            await Task.Delay(50);
        return Probe(name);
    }

    public async ValueTask DisposeAsync()
    {
        await _mock.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
