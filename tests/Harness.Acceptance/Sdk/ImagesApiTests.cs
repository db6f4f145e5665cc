#pragma warning disable OPENAI001 // The options of the newer models are still called experimental in the SDK.
using Harness.Mock;
using OpenAI.Images;

namespace Harness.Acceptance.Sdk;

/// <summary>The official .NET SDK generates and edits, with every option that its typed methods have.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="model">A model that draws.</param>
/// <param name="faithful">One that knows transparent backgrounds and input fidelity.</param>
/// <param name="width">The width of a size other than the default that the model draws.</param>
/// <param name="height">Its height.</param>
[TestFixture("openai-2025", "gpt-image-1", "gpt-image-1", 1536, 1024)]
[TestFixture("openai-2026", "gpt-image-2", "gpt-image-1.5", 1536, 864)]
public sealed class ImagesApiTests(string dialect, string model, string faithful, int width, int height)
{
    private const string Prompt = "add a green leaf on top of the apple 🍏 和一片葉子";

    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");
    private static readonly string Mask = Repository.File("scenarios", "assets", "mask.png");

    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Mocks.StartAsync(dialect);

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [Test]
    public async Task It_generates()
    {
        GeneratedImage image = await Images().GenerateImageAsync(Prompt);

        Assert.That(Look.Of(image.ImageBytes.ToMemory()), Is.EqualTo("Png 1024x1024"));
        Assert.That((image.ImageUri, image.RevisedPrompt), Is.EqualTo(((Uri?)null, (string?)null)));
    }

    [Test]
    public async Task It_reads_what_is_told_about_the_pictures()
    {
        GeneratedImageCollection images = await Images().GenerateImagesAsync(Prompt, 2);

        Assert.That(images.CreatedAt, Is.GreaterThan(DateTimeOffset.UnixEpoch));
        Assert.That($"{images.Size} {images.Quality} {images.Background} {images.OutputFileFormat}", Is.EqualTo("1024x1024 high opaque png"));
        Assert.That(images.Usage.OutputTokenCount, Is.Positive);
        Assert.That(images.Usage.TotalTokenCount, Is.EqualTo(images.Usage.InputTokenCount + images.Usage.OutputTokenCount));
        Assert.That(images.Usage.InputTokenDetails.TextTokenCount, Is.Positive.And.EqualTo(images.Usage.InputTokenCount));
    }

    [Test]
    public async Task It_generates_several_pictures_that_differ()
    {
        GeneratedImageCollection images = await Images().GenerateImagesAsync(Prompt, 3);

        Assert.That(images.Select(image => Look.Of(image.ImageBytes.ToMemory())), Is.EqualTo(Enumerable.Repeat("Png 1024x1024", 3)));
        Assert.That(images.Select(image => Convert.ToBase64String(image.ImageBytes)), Is.Unique);
    }

    [TestCase("jpeg", "Jpeg")]
    [TestCase("webp", "Webp")]
    public async Task It_generates_with_every_option(string format, string expected)
    {
        var options = new ImageGenerationOptions
        {
            Size = new GeneratedImageSize(width, height),
            Quality = new GeneratedImageQuality("low"),
            OutputFileFormat = new GeneratedImageFileFormat(format),
            OutputCompressionFactor = 60,
            ModerationLevel = GeneratedImageModerationLevel.Low,
            Background = GeneratedImageBackground.Opaque,
            EndUserId = "user-1",
        };

        GeneratedImageCollection images = await Images().GenerateImagesAsync(Prompt, 2, options);

        Assert.That(images.Select(image => Look.Of(image.ImageBytes.ToMemory())), Is.EqualTo(Enumerable.Repeat($"{expected} {width}x{height}", 2)));
        Assert.That($"{images.Size} {images.Quality} {images.Background} {images.OutputFileFormat}", Is.EqualTo($"{width}x{height} low opaque {format}"));
    }

    [TestCase("png", "Png")]
    [TestCase("webp", "Webp")]
    public async Task It_generates_before_a_transparent_background(string format, string expected)
    {
        var options = new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent, OutputFileFormat = new GeneratedImageFileFormat(format) };

        GeneratedImage image = await Images(faithful).GenerateImageAsync(Prompt, options);

        Assert.That(Look.Of(image.ImageBytes.ToMemory()), Is.EqualTo($"{expected} 1024x1024 see-through"));
    }

    [Test]
    public async Task It_edits_a_file()
    {
        GeneratedImage image = await Images().GenerateImageEditAsync(Apple, Prompt);

        Assert.That(Look.Of(image.ImageBytes.ToMemory()), Is.EqualTo("Png 1024x1024"));
    }

    // Its part is called 蘋果.png in RFC 2047 and RFC 5987 at once, and has no content type.
    [Test]
    public async Task It_edits_a_stream_whose_name_is_Chinese()
    {
        await using var apple = File.OpenRead(Apple);

        GeneratedImage image = await Images().GenerateImageEditAsync(apple, "蘋果.png", Prompt);

        Assert.That(Look.Of(image.ImageBytes.ToMemory()), Is.EqualTo("Png 1024x1024"));
    }

    [Test]
    public async Task It_edits_a_file_of_no_telling_name()
    {
        await using var apple = File.OpenRead(Apple);

        GeneratedImage image = await Images().GenerateImageEditAsync(apple, "upload", Prompt);

        Assert.That(Look.Of(image.ImageBytes.ToMemory()), Is.EqualTo("Png 1024x1024"));
    }

    [Test]
    public async Task It_edits_with_a_mask_and_every_option()
    {
        var options = new ImageEditOptions
        {
            Size = new GeneratedImageSize(width, height),
            Quality = new GeneratedImageQuality("medium"),
            OutputFileFormat = new GeneratedImageFileFormat("webp"),
            OutputCompressionFactor = 50,
            Background = GeneratedImageBackground.Opaque,
            EndUserId = "user-1",
        };

        GeneratedImageCollection images = await Images().GenerateImageEditsAsync(Apple, Prompt, Mask, 2, options);

        Assert.That(images.Select(image => Look.Of(image.ImageBytes.ToMemory())), Is.EqualTo(Enumerable.Repeat($"Webp {width}x{height}", 2)));
        Assert.That($"{images.Size} {images.Quality} {images.OutputFileFormat}", Is.EqualTo($"{width}x{height} medium webp"));
        Assert.That(images.Usage.InputTokenDetails.ImageTokenCount, Is.Positive);
    }

    [Test]
    public async Task High_fidelity_takes_more_tokens()
    {
        GeneratedImageCollection low = await Images(faithful).GenerateImageEditsAsync(Apple, Prompt, 1, new ImageEditOptions { InputFidelity = ImageInputFidelity.Low });
        GeneratedImageCollection high = await Images(faithful).GenerateImageEditsAsync(Apple, Prompt, 1, new ImageEditOptions { InputFidelity = ImageInputFidelity.High });

        Assert.That(high.Usage.InputTokenDetails.ImageTokenCount, Is.GreaterThan(low.Usage.InputTokenDetails.ImageTokenCount));
    }

    private ImageClient Images(string? other = null) => new SdkClients(_mock).Images(other ?? model);
}
