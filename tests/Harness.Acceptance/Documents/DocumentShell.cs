using System.Text.Json.Nodes;
using Harness.Imaging.Probe;
using Harness.Mock;

namespace Harness.Acceptance.Documents;

/// <summary>
/// A document's reader at a shell: a mock of the document's dialect, a folder with pictures, and the variables BASE and TOKEN in the samples' places,
/// besides OPENAI_API_KEY.
/// </summary>
internal sealed class DocumentShell : IAsyncDisposable
{
    private readonly MockServer _mock;

    private DocumentShell(MockServer mock, string[] pictures)
    {
        _mock = mock;
        foreach (var picture in pictures)
            System.IO.File.Copy(PictureOf(picture), File(picture));
    }

    /// <summary>The folder that commands run in.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("harness-curl-").FullName;

    /// <summary>Where the mock answers.</summary>
    public Uri Address => _mock.Address;

    /// <summary>The shell, with pictures of these names in its folder.</summary>
    public static async Task<DocumentShell> OpenAsync(string dialect, params string[] pictures) => new(await Mocks.StartAsync(dialect), pictures);

    /// <summary>The picture that stands in for a document's: the asset of the same name, else the apple, whatever the name's ending says.</summary>
    public static string PictureOf(string name)
    {
        var asset = Repository.File("scenarios", "assets", name);
        return System.IO.File.Exists(asset) ? asset : Repository.File("scenarios", "assets", "apple.png");
    }

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>What probing a picture in the folder finds.</summary>
    public ProbeResult Probe(string name) => PictureProbe.Read(System.IO.File.ReadAllBytes(File(name)));

    /// <summary>The JSON that a command prints.</summary>
    public async Task<JsonObject> JsonAsync(string command) => JsonNode.Parse((await RunAsync(command)).Output)!.AsObject();

    /// <summary>Runs a command as it stands in the document; it must succeed.</summary>
    public async Task<CommandRun> RunAsync(string command)
    {
        var run = await CommandRun.OfAsync(
            "bash", ["-c", command], Folder, ("BASE", _mock.Address.GetLeftPart(UriPartial.Authority)), ("TOKEN", "sk-anything"), ("OPENAI_API_KEY", "sk-anything"));
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run;
    }

    /// <summary>Waits for a file that a shell's process substitution writes after its command has ended.</summary>
    public async Task<ProbeResult> ProbeOnceWrittenAsync(string name)
    {
        for (var i = 0; i < 100 && !(System.IO.File.Exists(File(name)) && Probe(name) is ProbeResult.Picture { Wholeness: Wholeness.Whole }); i++)
            await Task.Delay(50);
        return Probe(name);
    }

    /// <summary>The look of a file that a shell's process substitution writes after its command has ended.</summary>
    public async Task<string> LookOnceWrittenAsync(string name)
    {
        await ProbeOnceWrittenAsync(name);
        return Look.Of(System.IO.File.ReadAllBytes(File(name)));
    }

    public async ValueTask DisposeAsync()
    {
        await _mock.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
