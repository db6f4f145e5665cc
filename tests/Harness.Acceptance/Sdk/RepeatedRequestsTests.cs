using Harness.Mock;
using OpenAI.Images;

namespace Harness.Acceptance.Sdk;

/// <summary>SDKs repeat what failed: nobody is told, and the answer is the one that the first try would have had.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="model">A model that draws.</param>
/// <param name="fault">The status of the first answer; a rate limit is waited out for the second that its header says.</param>
[TestFixture("openai-2025", "gpt-image-1", "429")]
[TestFixture("openai-2025", "gpt-image-1", "500")]
[TestFixture("openai-2026", "gpt-image-2", "500")]
public sealed class RepeatedRequestsTests(string dialect, string model, string fault)
{
    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Mocks.StartAsync(dialect);

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [Test]
    public async Task A_generation_is_sent_again()
    {
        var stumble = new FaultOnFirstTry(fault);

        GeneratedImage image = await new SdkClients(_mock, policies: stumble).Images(model).GenerateImageAsync("an apple");

        Assert.That(stumble.Tries, Is.EqualTo(2));
        GeneratedImage calm = await new SdkClients(_mock).Images(model).GenerateImageAsync("an apple");
        Assert.That(image.ImageBytes.ToArray(), Is.EqualTo(calm.ImageBytes.ToArray()));
    }

    [Test]
    public async Task An_edit_is_sent_again_with_its_file()
    {
        var stumble = new FaultOnFirstTry(fault);

        GeneratedImage image = await new SdkClients(_mock, policies: stumble).Images(model)
            .GenerateImageEditAsync(Repository.File("scenarios", "assets", "apple.png"), "a leaf", Repository.File("scenarios", "assets", "mask.png"));

        Assert.That(stumble.Tries, Is.EqualTo(2));
        Assert.That(Look.Of(image.ImageBytes.ToMemory()), Is.EqualTo("Png 1024x1024"));
    }
}
