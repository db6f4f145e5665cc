using System.ClientModel;
using Harness.Imaging;
using Harness.Imaging.Probe;
using Harness.Mock;
using OpenAI;
using OpenAI.Images;

namespace Harness.Acceptance.Sdk;

/// <summary>The official .NET SDK, which knows nothing of any provider, against the mock by its base URL alone.</summary>
public sealed class OpenAiSdkTests
{
    private const string Prompt = "add a green leaf on top of the apple 🍏 和一片葉子";

    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");

    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Mocks.StartAsync("xhuoapi");

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [TestCase("gpt-image-1")]
    [TestCase("gpt-image-2")]
    public async Task It_edits_and_reads_the_picture_from_base64(string model)
    {
        GeneratedImage image = await ClientFor(model).GenerateImageEditAsync(Apple, Prompt);

        Assert.That(PictureProbe.Read(image.ImageBytes.ToMemory()), Is.EqualTo(new ProbeResult.Picture(PictureFormat.Png, 1024, 1024, false, Transparency.None, new Wholeness.Whole())));
    }

    [Test]
    public async Task It_edits_and_reads_the_picture_from_its_address()
    {
        GeneratedImage image = await ClientFor("nano-banana-pro").GenerateImageEditAsync(Apple, Prompt);

        Assert.That(image.ImageBytes, Is.Null);
        Assert.That(image.RevisedPrompt, Is.EqualTo(Prompt));
        using var http = new HttpClient();
        var bytes = await http.GetByteArrayAsync(image.ImageUri);
        Assert.That(PictureProbe.Read(bytes), Is.InstanceOf<ProbeResult.Picture>().With.Property("Format").EqualTo(PictureFormat.Jpeg));
    }

    [Test]
    public async Task It_gets_the_size_it_asks_for()
    {
        var options = new ImageEditOptions { Size = new GeneratedImageSize(2048, 1152) };

        GeneratedImage image = await ClientFor("gpt-image-2").GenerateImageEditAsync(Apple, Prompt, options);

        Assert.That(PictureProbe.Read(image.ImageBytes.ToMemory()), Is.InstanceOf<ProbeResult.Picture>().With.Property("Width").EqualTo(2048));
    }

    [Test]
    public async Task It_gets_n_pictures_where_the_model_gives_them()
    {
        GeneratedImageCollection images = await ClientFor("dall-e-2").GenerateImageEditsAsync(Apple, Prompt, 2);

        Assert.That(images, Has.Count.EqualTo(2));
    }

    [Test]
    public Task A_wrong_key_is_a_typed_exception() =>
        AssertFailsAsync(ClientFor("gpt-image-1", "sk-harness-invalid"), 401, "invalid_token");

    [Test]
    public Task A_model_that_is_not_offered_is_a_typed_exception() =>
        AssertFailsAsync(ClientFor("no-such-model"), 400, "api_not_implemented");

    [Test]
    public async Task A_size_that_breaks_the_rules_is_a_typed_exception()
    {
        var options = new ImageEditOptions { Size = new GeneratedImageSize(1000, 1000) };

        var error = await Assert.ThrowsAsync<ClientResultException>(() => ClientFor("gpt-image-2").GenerateImageEditAsync(Apple, Prompt, options));

        Assert.That(error!.Status, Is.EqualTo(400));
        Assert.That(error.Message, Does.Contain("multiples of 16"));
    }

    private static async Task AssertFailsAsync(ImageClient client, int status, string code)
    {
        var error = await Assert.ThrowsAsync<ClientResultException>(() => client.GenerateImageEditAsync(Apple, Prompt));

        Assert.That(error!.Status, Is.EqualTo(status));
        Assert.That(error.Message, Does.Contain(code));
    }

    private ImageClient ClientFor(string model, string key = "sk-anything") =>
        new(model, new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(_mock.Address, "/v1/openai") });
}
