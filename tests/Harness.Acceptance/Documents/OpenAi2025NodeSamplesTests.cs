using Harness.Acceptance.Node;

namespace Harness.Acceptance.Documents;

/// <summary>
/// The Node samples of the document 004, run by node with OpenAI's own SDK. The scripts beside this class call and read what the samples do;
/// the address of the mock, the host alone, stands in the place of the document's.
/// </summary>
public sealed class OpenAi2025NodeSamplesTests
{
    private DocumentShell _shell = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _shell = await DocumentShell.OpenAsync(
            "openai-2025", "body-lotion.png", "bath-bomb.png", "incense-kit.png", "soap.png", "sunlit_lounge.png", "mask.png", "woman.jpg", "logo.png");
        await NodeSdk.PlaceInAsync(_shell.Folder);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _shell.DisposeAsync();

    [TestCase("images-generate", "otter.png: Png 1024x1024")]
    [TestCase("images-stream", "river0.png: Png 1024x1024", "river1.png: Png 1024x1024")]
    [TestCase("images-edit", "basket.png: Png 1024x1024")]
    [TestCase("images-mask", "lounge.png: Png 1024x1024")]
    [TestCase("images-fidelity", "woman_with_logo.png: Png 1024x1024")]
    [TestCase("images-transparent", "sprite.png: Png 1024x1024 see-through")]
    [TestCase("responses-generate", "otter.png: Png 1024x1024")]
    [TestCase("responses-previous", "cat_and_otter.png: Png 1024x1024", "cat_and_otter_realistic.png: Png 1024x1024")]
    [TestCase("responses-by-call-id", "cat_and_otter.png: Png 1024x1024", "cat_and_otter_realistic.png: Png 1024x1024")]
    [TestCase("responses-stream", "river0.png: Png 1024x1024", "river1.png: Png 1024x1024")]
    [TestCase("responses-edit", "gift-basket.png: Png 1024x1024")]
    [TestCase("responses-mask", "lounge.png: Png 1024x1024")]
    [TestCase("responses-fidelity", "woman_with_logo.png: Png 1024x1024")]
    [TestCase("responses-transparent", "sprite.png: Png 1024x1024 see-through")]
    public async Task A_sample_saves_its_pictures(string script, params string[] saved)
    {
        string[] names = [.. saved.Select(line => line.Split(": ")[0])];
        foreach (var name in names)
            File.Delete(_shell.File(name));

        await _shell.RunAsync($"node --input-type=module < '{Repository.File("tests", "Harness.Acceptance", "Documents", "Node", script + ".mjs")}'");

        Assert.That(names.Select(name => $"{name}: {Look.Of(File.ReadAllBytes(_shell.File(name)))}"), Is.EqualTo(saved));
    }
}
