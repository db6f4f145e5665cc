#pragma warning disable OPENAI001 // Responses and some options are still called experimental in the SDK.
using System.ClientModel;
using Harness.Mock;
using OpenAI.Images;
using OpenAI.Responses;

namespace Harness.Acceptance.Sdk;

/// <summary>Refusals are typed exceptions in the official .NET SDK, whose text has the error's type, code, parameter and message.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="model">A model that draws.</param>
/// <param name="talking">A model to talk to.</param>
/// <param name="ofPictures">The type of errors about what the image service itself looks at.</param>
[TestFixture("openai-2025", "gpt-image-1", "gpt-4.1", "invalid_request_error")]
[TestFixture("openai-2026", "gpt-image-2", "gpt-5.5", "image_generation_user_error")]
public sealed class TypedRefusalsTests(string dialect, string model, string talking, string ofPictures)
{
    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");
    private static readonly string Leaf = Repository.File("scenarios", "assets", "leaf.png");

    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Mocks.StartAsync(dialect);

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [Test]
    public Task A_wrong_key() => AssertAsync(() => new SdkClients(_mock, "sk-harness-invalid").Images(model).GenerateImageAsync("x"), 401, "invalid_request_error", "invalid_api_key");

    [Test]
    public Task A_prompt_that_is_too_long() =>
        AssertAsync(() => Images.GenerateImageAsync(new string('x', 32_001)), 400, "invalid_request_error", "string_above_max_length", "prompt");

    [Test]
    public Task Too_many_pictures() => AssertAsync(() => Images.GenerateImagesAsync("x", 11), 400, "invalid_request_error", "integer_above_max_value", "n");

    [Test]
    public Task A_foreign_quality() => AssertAsync(
        () => Images.GenerateImageAsync("x", new ImageGenerationOptions { Quality = new GeneratedImageQuality("hd") }), 400, "invalid_request_error", "invalid_value", "quality");

    [Test]
    public Task A_foreign_size() => AssertAsync(
        () => Images.GenerateImageAsync("x", new ImageGenerationOptions { Size = GeneratedImageSize.W256xH256 }), 400, ofPictures, "invalid_value", "size");

    [Test]
    public Task A_parameter_that_is_not_known() => AssertAsync(
        () => Images.GenerateImageAsync("x", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes }), 400, "invalid_request_error", "unknown_parameter", "response_format");

    [Test]
    public Task A_file_that_is_no_picture() => AssertAsync(() => Images.GenerateImageEditAsync(Repository.File("scenarios", "assets", "not-a-picture.txt"), "x"), 400);

    [Test]
    public Task A_mask_of_another_size() => AssertAsync(() => Images.GenerateImageEditAsync(Apple, "x", Leaf), 400, "image_generation_user_error", "invalid_mask_image_format");

    [Test]
    public Task A_prompt_against_the_policy() =>
        AssertAsync(() => Images.GenerateImageAsync("[refuse this prompt]"), 400, "image_generation_user_error", "moderation_blocked");

    [Test]
    public Task A_response_to_go_on_from_that_is_not_known() => AssertAsync(
        () => Responses.CreateResponseAsync(talking, "x", "resp_nowhere"), 400, "invalid_request_error", "previous_response_not_found", "previous_response_id");

    [Test]
    public Task A_size_that_the_tool_lacks()
    {
        var options = new CreateResponseOptions(talking, [ResponseItem.CreateUserMessageItem("x")]);
        options.Tools.Add(new ImageGenerationTool { Size = new ImageGenerationToolSize(1, 1) });
        return AssertAsync(() => Responses.CreateResponseAsync(options), 400, null, "invalid_value", "tools[0].size");
    }

    private ImageClient Images => new SdkClients(_mock).Images(model);

    private ResponsesClient Responses => new SdkClients(_mock).Responses;

    private static async Task AssertAsync(Func<Task> call, int status, string? type = null, string? code = null, string? parameter = null)
    {
        var error = await Assert.ThrowsAsync<ClientResultException>(call);

        Assert.That(error!.Status, Is.EqualTo(status));
        var lines = error.Message.Split('\n');
        Assert.That(lines[0], Does.Match($"^HTTP {status} \\({type ?? "[a-z_]+"}: {code ?? "[a-z_]*"}\\)$"));
        if (parameter is not null)
            Assert.That(lines[1], Is.EqualTo($"Parameter: {parameter}"));
        Assert.That(lines[^1], Is.Not.Empty);
    }
}
