#pragma warning disable OPENAI001 // Responses are still called experimental in the SDK.
using System.ClientModel;
using Harness.Mock;
using OpenAI.Files;
using OpenAI.Responses;

namespace Harness.Acceptance.Sdk;

/// <summary>The official .NET SDK talks to a model that draws with a tool.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="model">A model to talk to.</param>
/// <param name="drawing">A model that the tool draws with and that knows every option.</param>
/// <param name="action">A word for the tool's option of that name, where it has one.</param>
[TestFixture("openai-2025", "gpt-4.1", "gpt-image-1", null)]
[TestFixture("openai-2026", "gpt-5.5", "gpt-image-1.5", "auto")]
public sealed class ResponsesApiTests(string dialect, string model, string drawing, string? action)
{
    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");
    private static readonly string Mask = Repository.File("scenarios", "assets", "mask.png");

    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Mocks.StartAsync(dialect);

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [Test]
    public async Task It_draws()
    {
        ResponseResult response = await Responses.CreateResponseAsync(Say("draw an apple 🍏"));

        Assert.That((response.Status, response.Model, response.Error), Is.EqualTo((ResponseStatus.Completed, model, (ResponseError?)null)));
        Assert.That(response.CreatedAt, Is.GreaterThan(DateTimeOffset.UnixEpoch));
        Assert.That(response.Usage.TotalTokenCount, Is.EqualTo(response.Usage.InputTokenCount + response.Usage.OutputTokenCount));
        var call = Call(response);
        Assert.That((call.Status, LookOf(call)), Is.EqualTo(((ImageGenerationCallStatus?)ImageGenerationCallStatus.Completed, "Png 1024x1024")));
        Assert.That(call.Id, Is.Not.Empty);
        Assert.That(call.RevisedPrompt, Is.Not.Empty);
    }

    [Test]
    public async Task It_draws_with_every_option()
    {
        var options = Say("draw an apple");
        options.Tools.Clear();
        options.Tools.Add(ResponseTool.CreateImageGenerationTool(
            drawing,
            ImageGenerationToolQuality.Medium,
            ImageGenerationToolSize.W1536xH1024,
            ImageGenerationToolOutputFileFormat.Webp,
            70,
            ImageGenerationToolModerationLevel.Low,
            ImageGenerationToolBackground.Transparent,
            ImageGenerationToolInputFidelity.High,
            null,
            1,
            action is null ? default(ImageGenerationToolAction?) : new ImageGenerationToolAction(action)));
        options.Instructions = "Be brief.";
        options.Metadata["project"] = "蘋果";

        ResponseResult response = await Responses.CreateResponseAsync(options);

        Assert.That(LookOf(Call(response)), Is.EqualTo("Webp 1536x1024 see-through"));
        var tool = (ImageGenerationTool)response.Tools.Single();
        Assert.That($"{tool.Model} {tool.Quality} {tool.Size} {tool.OutputFileFormat} {tool.OutputCompressionFactor} {tool.Background}", Is.EqualTo($"{drawing} medium 1536x1024 webp 70 transparent"));
        Assert.That(response.Metadata, Contains.Key("project").WithValue("蘋果"));
    }

    [Test]
    public async Task Pictures_go_along_as_bytes_and_by_the_id_of_a_file()
    {
        var file = await UploadAsync(Apple);
        var bytes = new BinaryData(await File.ReadAllBytesAsync(Apple), "image/png");

        ResponseResult response = await Responses.CreateResponseAsync(Say("put a leaf on them",
            ResponseContentPart.CreateInputImagePart(bytes, null), ResponseContentPart.CreateInputImagePart(file, ResponseImageDetailLevel.High)));

        Assert.That(LookOf(Call(response)), Is.EqualTo("Png 1024x1024"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_mask_goes_along_likewise(bool asBytes)
    {
        var mask = asBytes
            ? new ImageGenerationToolInputImageMask(new BinaryData(await File.ReadAllBytesAsync(Mask), "image/png"))
            : new ImageGenerationToolInputImageMask(await UploadAsync(Mask));
        var options = Say("a leaf", ResponseContentPart.CreateInputImagePart(await UploadAsync(Apple), null));
        options.Tools.Clear();
        options.Tools.Add(new ImageGenerationTool { InputImageMask = mask });

        ResponseResult response = await Responses.CreateResponseAsync(options);

        Assert.That(LookOf(Call(response)), Is.EqualTo("Png 1024x1024"));
    }

    [Test]
    public async Task A_conversation_goes_on_by_the_id_of_its_last_response()
    {
        ResponseResult first = await Responses.CreateResponseAsync(Say("draw an apple"));
        var more = Say("now a green one");
        more.PreviousResponseId = first.Id;

        ResponseResult second = await Responses.CreateResponseAsync(more);

        Assert.That(second.PreviousResponseId, Is.EqualTo(first.Id));
        Assert.That(LookOf(Call(second)), Is.EqualTo("Png 1024x1024"));
        Assert.That(Call(second).ImageResultBytes.ToArray(), Is.Not.EqualTo(Call(first).ImageResultBytes.ToArray()));
    }

    // What came is sent back whole: the call with its picture, and the message, which may be empty.
    [Test]
    public async Task A_conversation_goes_on_by_what_was_said()
    {
        ResponseResult first = await Responses.CreateResponseAsync(Say("draw an apple"));
        var more = new CreateResponseOptions(model, [.. Say("draw an apple").InputItems, .. first.OutputItems, .. Say("now a green one").InputItems]);
        more.Tools.Add(new ImageGenerationTool());

        ResponseResult second = await Responses.CreateResponseAsync(more);

        Assert.That(Call(second).ImageResultBytes.ToArray(), Is.Not.EqualTo(Call(first).ImageResultBytes.ToArray()));
    }

    [Test]
    public async Task A_response_is_kept_until_it_is_deleted()
    {
        ResponseResult made = await Responses.CreateResponseAsync(Say("draw an apple"));

        ResponseResult kept = await Responses.GetResponseAsync(made.Id);
        Assert.That(Call(kept).ImageResultBytes.ToArray(), Is.EqualTo(Call(made).ImageResultBytes.ToArray()));
        var input = new List<ResponseItem>();
        await foreach (var item in Responses.GetResponseInputItemsAsync(new ResponseItemCollectionOptions(made.Id)))
            input.Add(item);
        Assert.That(input.Cast<MessageResponseItem>().Single().Content[0].Text, Is.EqualTo("draw an apple"));

        ResponseDeletionResult deletion = await Responses.DeleteResponseAsync(made.Id);
        Assert.That((deletion.ResponseId, deletion.Deleted), Is.EqualTo((made.Id, true)));
        var error = await Assert.ThrowsAsync<ClientResultException>(() => Responses.GetResponseAsync(made.Id));
        Assert.That(error!.Status, Is.EqualTo(404));
        Assert.That(error.Message, Does.StartWith("HTTP 404 (invalid_request_error: )\n").And.Contain(made.Id));
    }

    [Test]
    public async Task It_streams()
    {
        var options = Say("draw an apple");
        options.Tools.Clear();
        options.Tools.Add(new ImageGenerationTool { PartialImageCount = 2 });
        options.StreamingEnabled = true;

        var updates = new List<StreamingResponseUpdate>();
        await foreach (var update in await Responses.CreateResponseStreamingAsync(options))
            updates.Add(update);

        Assert.That(updates.Select(update => update.SequenceNumber), Is.EqualTo(Enumerable.Range(0, updates.Count)));
        Assert.That(updates.Select(update => update.GetType()), Has.All.Property(nameof(Type.IsPublic)).True, "the SDK knows every event");
        var partials = updates.OfType<StreamingResponseImageGenerationCallPartialImageUpdate>().ToArray();
        Assert.That(partials.Select(update => $"{update.PartialImageIndex} {Look.Of(update.PartialImageBytes.ToMemory())}"), Is.EqualTo(["0 Png 1024x1024", "1 Png 1024x1024"]));
        Assert.That(updates[0], Is.InstanceOf<StreamingResponseCreatedUpdate>());
        var call = Call(((StreamingResponseCompletedUpdate)updates[^1]).Response);
        Assert.That((call.Id, LookOf(call)), Is.EqualTo((partials[0].ItemId, "Png 1024x1024")));
        Assert.That(updates.OfType<StreamingResponseImageGenerationCallCompletedUpdate>().Single().ItemId, Is.EqualTo(call.Id));
    }

    // The SDK doesn't read the members of a nested error, which is the form that the API sends; the response that has failed says it all.
    [Test]
    public async Task A_stream_that_fails_ends_with_the_failed_response()
    {
        var options = Say("draw an apple");
        options.StreamingEnabled = true;

        var updates = new List<StreamingResponseUpdate>();
        await foreach (var update in await new SdkClients(_mock, policies: new FaultOnFirstTry("in-stream")).Responses.CreateResponseStreamingAsync(options))
            updates.Add(update);

        Assert.That(updates[^2], Is.InstanceOf<StreamingResponseErrorUpdate>());
        var failed = ((StreamingResponseFailedUpdate)updates[^1]).Response;
        Assert.That((failed.Status, failed.Error.Message.Length > 0), Is.EqualTo((ResponseStatus.Failed, true)));
    }

    private ResponsesClient Responses => new SdkClients(_mock).Responses;

    private CreateResponseOptions Say(string text, params ResponseContentPart[] pictures)
    {
        var options = new CreateResponseOptions(model, [ResponseItem.CreateUserMessageItem([ResponseContentPart.CreateInputTextPart(text), .. pictures])]);
        options.Tools.Add(new ImageGenerationTool());
        return options;
    }

    private async Task<string> UploadAsync(string path)
    {
        OpenAIFile file = await new SdkClients(_mock).Files.UploadFileAsync(path, FileUploadPurpose.Vision);
        return file.Id;
    }

    private static ImageGenerationCallResponseItem Call(ResponseResult response) => response.OutputItems.OfType<ImageGenerationCallResponseItem>().Single();

    private static string LookOf(ImageGenerationCallResponseItem call) => Look.Of(call.ImageResultBytes.ToMemory());
}
