#pragma warning disable OPENAI001 // The SDK still calls its Responses API experimental.
using System.ClientModel;
using Harness.Imaging;
using Harness.Imaging.Probe;
using Harness.Mock;
using OpenAI;
using OpenAI.Files;
using OpenAI.Models;
using OpenAI.Responses;

namespace Harness.Acceptance.Sdk;

/// <summary>The official .NET SDK talks to the mock: responses with pictures, files and models.</summary>
public sealed class OpenAiConversationsTests
{
    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");
    private static readonly string Mask = Repository.File("scenarios", "assets", "mask.png");

    private MockServer _mock = null!;
    private ResponsesClient _responses = null!;
    private OpenAIFileClient _files = null!;
    private OpenAIModelClient _models = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await Mocks.StartAsync("openai-2025");
        var (key, endpoint) = (new ApiKeyCredential("sk-any"), new Uri(_mock.Address, "/v1"));
        _responses = new ResponsesClient(key, new ResponsesClientOptions { Endpoint = endpoint });
        _files = new OpenAIFileClient(key, new OpenAIClientOptions { Endpoint = endpoint });
        _models = new OpenAIModelClient(key, new OpenAIClientOptions { Endpoint = endpoint });
    }

    [OneTimeTearDown]
    public Task StopAsync() => _mock.DisposeAsync().AsTask();

    [Test]
    public async Task It_draws_and_goes_on_drawing()
    {
        ResponseResult first = await _responses.CreateResponseAsync(Options("a cat", new ImageGenerationTool { Size = new ImageGenerationToolSize(1536, 1024), Quality = new ImageGenerationToolQuality("low") }));
        var next = Options("make it real", new ImageGenerationTool());
        next.PreviousResponseId = first.Id;
        ResponseResult second = await _responses.CreateResponseAsync(next);
        var whole = Options("make it darker", new ImageGenerationTool());
        whole.InputItems.Add(CallOf(second));
        ResponseResult third = await _responses.CreateResponseAsync(whole);

        Assert.That(first.Status, Is.EqualTo(ResponseStatus.Completed));
        Assert.That(SizeOf(CallOf(first).ImageResultBytes), Is.EqualTo((1536, 1024)));
        Assert.That(CallOf(first).RevisedPrompt, Is.EqualTo("a cat"));
        Assert.That(second.PreviousResponseId, Is.EqualTo(first.Id));
        Assert.That(CallOf(third).ImageResultBytes.ToArray(), Is.Not.EqualTo(CallOf(second).ImageResultBytes.ToArray()));
    }

    [Test]
    public async Task It_draws_from_uploaded_pictures_behind_a_mask()
    {
        OpenAIFile picture = await _files.UploadFileAsync(Apple, FileUploadPurpose.Vision);
        OpenAIFile mask = await _files.UploadFileAsync(Mask, FileUploadPurpose.Vision);
        var options = Options("a flamingo", new ImageGenerationTool { InputImageMask = new ImageGenerationToolInputImageMask(mask.Id) });
        options.InputItems.Add(ResponseItem.CreateUserMessageItem([ResponseContentPart.CreateInputImagePart(picture.Id)]));

        ResponseResult response = await _responses.CreateResponseAsync(options);

        Assert.That(SizeOf(CallOf(response).ImageResultBytes), Is.EqualTo((1024, 1024)));
    }

    [Test]
    public async Task It_reads_a_stream_to_its_end()
    {
        var options = Options("a river", new ImageGenerationTool { PartialImageCount = 2 });
        options.StreamingEnabled = true;
        var partials = new List<byte[]>();
        ResponseResult? completed = null;

        await foreach (var update in await _responses.CreateResponseStreamingAsync(options))
        {
            if (update is StreamingResponseImageGenerationCallPartialImageUpdate partial)
                partials.Add(partial.PartialImageBytes.ToArray());
            completed = (update as StreamingResponseCompletedUpdate)?.Response ?? completed;
        }

        Assert.That(partials.Select(bytes => SizeOf(BinaryData.FromBytes(bytes))), Is.EqualTo([(1024, 1024), (1024, 1024)]));
        Assert.That(SizeOf(CallOf(completed!).ImageResultBytes), Is.EqualTo((1024, 1024)));
    }

    [Test]
    public async Task It_reads_a_response_and_its_input_again_and_deletes_it()
    {
        ResponseResult made = await _responses.CreateResponseAsync(Options("a cat", new ImageGenerationTool()));

        ResponseResult read = await _responses.GetResponseAsync(made.Id);
        var items = new List<ResponseItem>();
        await foreach (var item in _responses.GetResponseInputItemsAsync(made.Id))
            items.Add(item);
        ResponseDeletionResult gone = await _responses.DeleteResponseAsync(made.Id);

        Assert.That(CallOf(read).ImageResultBytes.ToArray(), Is.EqualTo(CallOf(made).ImageResultBytes.ToArray()));
        Assert.That(((MessageResponseItem)items.Single()).Content.Single().Text, Is.EqualTo("a cat"));
        Assert.That(gone.Deleted, Is.True);
        var error = await Assert.ThrowsAsync<ClientResultException>(() => _responses.GetResponseAsync(made.Id));
        Assert.That(error!.Status, Is.EqualTo(404));
    }

    [Test]
    public async Task It_keeps_files_byte_for_byte()
    {
        byte[] bytes = [0, 13, 10, 255];
        OpenAIFile file = await _files.UploadFileAsync(BinaryData.FromBytes(bytes), "圖.bin", FileUploadPurpose.UserData);

        OpenAIFile read = await _files.GetFileAsync(file.Id);
        BinaryData content = await _files.DownloadFileAsync(file.Id);
        OpenAIFileCollection listed = await _files.GetFilesAsync(FilePurpose.UserData);
        FileDeletionResult gone = await _files.DeleteFileAsync(file.Id);

        Assert.That((read.Filename, read.SizeInBytes, read.Purpose), Is.EqualTo(("圖.bin", 4, FilePurpose.UserData)));
        Assert.That(content.ToArray(), Is.EqualTo(bytes));
        Assert.That(listed.Select(one => one.Id), Does.Contain(file.Id));
        Assert.That(gone.Deleted, Is.True);
    }

    [Test]
    public async Task It_reads_the_models()
    {
        OpenAIModelCollection models = await _models.GetModelsAsync();
        OpenAIModel model = await _models.GetModelAsync("gpt-image-1");

        Assert.That(models.Select(one => one.Id), Does.Contain("gpt-image-1").And.Contain("gpt-4.1-mini"));
        Assert.That((model.OwnedBy, model.CreatedAt.Year), Is.EqualTo(("system", 2025)));
    }

    private static CreateResponseOptions Options(string words, ImageGenerationTool tool)
    {
        var options = new CreateResponseOptions("gpt-4.1-mini", [ResponseItem.CreateUserMessageItem(words)]);
        options.Tools.Add(tool);
        return options;
    }

    private static ImageGenerationCallResponseItem CallOf(ResponseResult response) => response.OutputItems.OfType<ImageGenerationCallResponseItem>().Single();

    private static (int Width, int Height) SizeOf(BinaryData bytes) =>
        PictureProbe.Read(bytes.ToMemory()) is ProbeResult.Picture { Format: PictureFormat.Png } picture ? (picture.Width, picture.Height) : default;
}
