#pragma warning disable OPENAI001 // The options that these dialects document are still called experimental in the SDK.
using System.ClientModel;
using Harness.Imaging;
using Harness.Imaging.Probe;
using Harness.Mock;
using OpenAI;
using OpenAI.Images;

namespace Harness.Acceptance.Sdk;

/// <summary>The official .NET SDK against the dialects that call themselves compatible, by their base URLs.</summary>
public sealed class CompatibleDialectsTests
{
    private const string Prompt = "add a green leaf on top of the apple 🍏 和一片葉子";

    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");

    private MockServer _three = null!;
    private MockServer _ace = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _three = await Mocks.StartAsync("3hei");
        _ace = await Mocks.StartAsync("acedata");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _three.DisposeAsync();
        await _ace.DisposeAsync();
    }

    [TestCase("/v1")]
    [TestCase("/")]
    public async Task It_generates_under_both_bases(string path)
    {
        GeneratedImage image = await At(_three, path).GenerateImageAsync(Prompt);

        Assert.That(PictureProbe.Read(image.ImageBytes.ToMemory()), Is.EqualTo(Picture(PictureFormat.Png, 1024, 1024)));
    }

    [TestCase("jpeg", PictureFormat.Jpeg)]
    [TestCase("webp", PictureFormat.Webp)]
    public async Task It_generates_with_every_option(string format, PictureFormat expected)
    {
        var options = new ImageGenerationOptions
        {
            Size = new GeneratedImageSize(1536, 1024),
            Quality = new GeneratedImageQuality("low"),
            OutputFileFormat = new GeneratedImageFileFormat(format),
            OutputCompressionFactor = 60,
            ModerationLevel = GeneratedImageModerationLevel.Low,
            Background = new GeneratedImageBackground("opaque"),
        };

        GeneratedImageCollection images = await At(_three, "/v1").GenerateImagesAsync(Prompt, 2, options);

        Assert.That(images, Has.Count.EqualTo(2));
        Assert.That(images.Select(image => PictureProbe.Read(image.ImageBytes.ToMemory())), Is.All.EqualTo(Picture(expected, 1536, 1024)));
        Assert.That(images.CreatedAt, Is.GreaterThan(DateTimeOffset.UnixEpoch));
    }

    [Test]
    public async Task It_edits_with_a_mask_and_options()
    {
        var options = new ImageEditOptions { Size = new GeneratedImageSize(1024, 1536), Quality = new GeneratedImageQuality("high") };

        GeneratedImageCollection images = await At(_three, "/v1").GenerateImageEditsAsync(Apple, Prompt, Repository.File("scenarios", "assets", "mask.png"), 3, options);

        Assert.That(images.Select(image => PictureProbe.Read(image.ImageBytes.ToMemory())), Has.Exactly(3).EqualTo(Picture(PictureFormat.Png, 1024, 1536)));
    }

    [Test]
    public async Task A_refusal_names_its_type_its_code_and_its_parameter()
    {
        var options = new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent };

        var error = await Assert.ThrowsAsync<ClientResultException>(() => At(_three, "/v1").GenerateImageAsync(Prompt, options));

        Assert.That(error!.Status, Is.EqualTo(400));
        Assert.That(error.Message, Does.StartWith("HTTP 400 (invalid_request_error: invalid_value)\nParameter: background\n\n"));
    }

    [TestCase("/v1", "gpt-image-1")]
    [TestCase("/openai", "gpt-image-1")]
    [TestCase("/openai", "dall-e-2")]
    public async Task It_edits_at_the_other_provider_under_both_bases(string path, string model)
    {
        GeneratedImage image = await At(_ace, path, model).GenerateImageEditAsync(Apple, Prompt);

        Assert.That(PictureProbe.Read(image.ImageBytes.ToMemory()), Is.EqualTo(Picture(PictureFormat.Png, 1024, 1024)));
    }

    [Test]
    public async Task A_refusal_of_the_other_provider_is_a_typed_exception()
    {
        var error = await Assert.ThrowsAsync<ClientResultException>(() => At(_ace, "/v1", "no-such-model").GenerateImageEditAsync(Apple, Prompt));

        Assert.That(error!.Status, Is.EqualTo(400));
        Assert.That(error.Message, Does.Contain("api_not_implemented"));
    }

    private static ProbeResult.Picture Picture(PictureFormat format, int width, int height) => new(format, width, height, false, Transparency.None, new Wholeness.Whole());

    private static ImageClient At(MockServer mock, string path, string model = "gpt-image-2") =>
        new(model, new ApiKeyCredential("sk-anything"), new OpenAIClientOptions { Endpoint = new Uri(mock.Address, path) });
}
