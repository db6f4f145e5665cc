#pragma warning disable OPENAI001 // Some members of files are still called experimental in the SDK.
using System.ClientModel;
using Harness.Mock;
using OpenAI.Files;
using OpenAI.Models;

namespace Harness.Acceptance.Sdk;

/// <summary>Files and models through the official .NET SDK.</summary>
[TestFixture("openai-2025", "gpt-image-1")]
[TestFixture("openai-2026", "gpt-image-2")]
public sealed class FilesAndModelsTests(string dialect, string model)
{
    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");

    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Mocks.StartAsync(dialect);

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [Test]
    public async Task A_file_is_uploaded_found_again_read_and_deleted()
    {
        OpenAIFile file = await Files.UploadFileAsync(Apple, FileUploadPurpose.Vision);
        Assert.That((file.Filename, file.Purpose, file.SizeInBytesLong), Is.EqualTo(("apple.png", FilePurpose.Vision, new FileInfo(Apple).Length)));
        Assert.That(file.CreatedAt, Is.GreaterThan(DateTimeOffset.UnixEpoch));

        OpenAIFile again = await Files.GetFileAsync(file.Id);
        Assert.That((again.Id, again.Filename, again.CreatedAt), Is.EqualTo((file.Id, file.Filename, file.CreatedAt)));

        BinaryData bytes = await Files.DownloadFileAsync(file.Id);
        Assert.That(bytes.ToArray(), Is.EqualTo(await File.ReadAllBytesAsync(Apple)));

        FileDeletionResult deletion = await Files.DeleteFileAsync(file.Id);
        Assert.That((deletion.FileId, deletion.Deleted), Is.EqualTo((file.Id, true)));
        var error = await Assert.ThrowsAsync<ClientResultException>(() => Files.GetFileAsync(file.Id));
        Assert.That(error!.Status, Is.EqualTo(404));
        Assert.That(error.Message, Does.StartWith("HTTP 404 (invalid_request_error: )\nParameter: id\n\n").And.Contain(file.Id));
    }

    [Test]
    public async Task Files_are_listed_by_their_purpose()
    {
        OpenAIFile seen = await Files.UploadFileAsync(BinaryData.FromBytes("a"u8.ToArray()), "a 蘋果.txt", FileUploadPurpose.Vision);
        OpenAIFile judged = await Files.UploadFileAsync(BinaryData.FromBytes("b"u8.ToArray()), "b.jsonl", FileUploadPurpose.Evaluations);

        OpenAIFileCollection all = await Files.GetFilesAsync();
        OpenAIFileCollection some = await Files.GetFilesAsync(FilePurpose.Vision);

        Assert.That(all.Select(file => file.Id), Does.Contain(seen.Id).And.Contain(judged.Id));
        Assert.That(some.Select(file => file.Id), Does.Contain(seen.Id).And.Not.Contain(judged.Id));
        Assert.That(some.Single(file => file.Id == seen.Id).Filename, Is.EqualTo("a 蘋果.txt"));
    }

    [Test]
    public async Task Bytes_that_are_no_text_stay_as_they_are()
    {
        byte[] bytes = [0, 13, 10, 255, 45, 45];
        OpenAIFile file = await Files.UploadFileAsync(BinaryData.FromBytes(bytes), "圖.bin", FileUploadPurpose.UserData);

        BinaryData read = await Files.DownloadFileAsync(file.Id);

        Assert.That((file.Filename, file.Purpose), Is.EqualTo(("圖.bin", FilePurpose.UserData)));
        Assert.That(read.ToArray(), Is.EqualTo(bytes));
    }

    [Test]
    public async Task Models_are_listed_and_found()
    {
        OpenAIModelCollection models = await Models.GetModelsAsync();
        OpenAIModel found = await Models.GetModelAsync(model);

        Assert.That(models.Select(one => one.Id), Does.Contain(model));
        Assert.That(found.Id, Is.EqualTo(model));
        Assert.That(found.OwnedBy, Is.Not.Empty);
        Assert.That(found.CreatedAt, Is.GreaterThan(DateTimeOffset.UnixEpoch));
    }

    [Test]
    public async Task A_model_that_is_not_there_is_a_typed_exception()
    {
        var error = await Assert.ThrowsAsync<ClientResultException>(() => Models.GetModelAsync("no-such-model"));

        Assert.That(error!.Status, Is.EqualTo(404));
        Assert.That(error.Message, Does.StartWith("HTTP 404 (invalid_request_error: model_not_found)\n").And.Contain("no-such-model"));
    }

    private OpenAIFileClient Files => new SdkClients(_mock).Files;

    private OpenAIModelClient Models => new SdkClients(_mock).Models;
}
