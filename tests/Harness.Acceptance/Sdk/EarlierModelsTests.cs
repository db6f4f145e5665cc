using Harness.Mock;
using OpenAI.Images;

namespace Harness.Acceptance.Sdk;

/// <summary>The official .NET SDK with the models that hand out addresses, and with variations, which none but one of them makes.</summary>
public sealed class EarlierModelsTests
{
    private const string Prompt = "an apple";

    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");

    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Mocks.StartAsync("openai-2025");

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [TestCase("dall-e-2", 512, 512, null)]
    [TestCase("dall-e-3", 1792, 1024, Prompt)]
    public async Task It_generates_and_reads_the_picture_from_its_address(string model, int width, int height, string? revised)
    {
        GeneratedImage image = await Images(model).GenerateImageAsync(Prompt, new ImageGenerationOptions { Size = new GeneratedImageSize(width, height) });

        Assert.That((image.ImageBytes, image.RevisedPrompt), Is.EqualTo(((BinaryData?)null, revised)));
        Assert.That(await LookAtAsync(image.ImageUri), Is.EqualTo($"Png {width}x{height}"));
    }

    [TestCase("dall-e-2")]
    [TestCase("dall-e-3")]
    public async Task It_generates_and_reads_the_picture_from_base64(string model)
    {
        GeneratedImage image = await Images(model).GenerateImageAsync(Prompt, new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes });

        Assert.That(image.ImageUri, Is.Null);
        Assert.That(Look.Of(image.ImageBytes.ToMemory()), Is.EqualTo("Png 1024x1024"));
    }

    [Test]
    public async Task It_generates_with_a_style_and_a_quality()
    {
        var options = new ImageGenerationOptions { Style = GeneratedImageStyle.Natural, Quality = new GeneratedImageQuality("hd"), ResponseFormat = GeneratedImageFormat.Bytes };

        GeneratedImage image = await Images("dall-e-3").GenerateImageAsync(Prompt, options);

        Assert.That(Look.Of(image.ImageBytes.ToMemory()), Is.EqualTo("Png 1024x1024"));
    }

    [Test]
    public async Task It_edits()
    {
        var options = new ImageEditOptions { Size = GeneratedImageSize.W256xH256, ResponseFormat = GeneratedImageFormat.Bytes };

        GeneratedImageCollection images = await Images("dall-e-2").GenerateImageEditsAsync(Apple, Prompt, Repository.File("scenarios", "assets", "mask.png"), 2, options);

        Assert.That(images.Select(image => Look.Of(image.ImageBytes.ToMemory())), Is.EqualTo(Enumerable.Repeat("Png 256x256", 2)));
    }

    [Test]
    public async Task It_makes_a_variation()
    {
        GeneratedImage image = await Images("dall-e-2").GenerateImageVariationAsync(Apple);

        Assert.That(await LookAtAsync(image.ImageUri), Is.EqualTo("Png 1024x1024"));
    }

    [Test]
    public async Task It_makes_several_variations_with_every_option()
    {
        var options = new ImageVariationOptions { Size = GeneratedImageSize.W512xH512, ResponseFormat = GeneratedImageFormat.Bytes, EndUserId = "user-1" };

        GeneratedImageCollection images = await Images("dall-e-2").GenerateImageVariationsAsync(Apple, 3, options);

        Assert.That(images.Select(image => Look.Of(image.ImageBytes.ToMemory())), Is.EqualTo(Enumerable.Repeat("Png 512x512", 3)));
    }

    private static async Task<string> LookAtAsync(Uri address)
    {
        using var http = new HttpClient();
        return Look.Of(await http.GetByteArrayAsync(address));
    }

    private ImageClient Images(string model) => new SdkClients(_mock).Images(model);
}
