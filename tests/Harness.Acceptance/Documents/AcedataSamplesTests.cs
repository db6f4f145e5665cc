using Harness.Imaging;
using Harness.Imaging.Probe;

namespace Harness.Acceptance.Documents;

/// <summary>The samples of the document 002: curl as it stands, and the call of OpenAI's SDK for Python at the base URL that the document gives it.</summary>
public sealed class AcedataSamplesTests
{
    private DocumentShell _shell = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _shell = await DocumentShell.OpenAsync("acedata", "test.png");

    [OneTimeTearDown]
    public async Task StopAsync() => await _shell.DisposeAsync();

    [Test]
    public async Task Curl_whose_request_id_is_grepped_and_whose_picture_is_decoded_by_the_shell()
    {
        var run = await _shell.RunAsync("""
            curl -s -D >(grep -i x-request-id >&2) \
              -o >(jq -r '.data[0].b64_json' | base64 --decode > gift-basket.png) \
              -X POST "$BASE/v1/images/edits" \
              -H "Authorization: Bearer $TOKEN" \
              -F "model=gpt-image-1" \
              -F "image[]=@test.png" \
              -F 'prompt=Create a lovely gift basket with these this items in it'
            """);

        Assert.That(run.Errors, Does.StartWith("x-request-id: "));
        Assert.That(await _shell.ProbeOnceWrittenAsync("gift-basket.png"), Is.InstanceOf<ProbeResult.Picture>().With.Property("Format").EqualTo(PictureFormat.Png));
    }

    // The SDK has OPENAI_BASE_URL=https://HOST/openai and puts /images/edits behind it; one file in a list is still image[].
    [Test]
    public async Task Python_with_the_SDK()
    {
        const string prompt = "\nA gift basket on a white background \nlabeled 'Relax & Unwind'.\n";
        var answer = await SdkCall.PythonForm("/openai/images/edits", [("prompt", prompt), ("model", "gpt-image-1")], "test.png").SendAsync(_shell.Address);

        Assert.That(PictureProbe.Read(Convert.FromBase64String((string)answer["data"]![0]!["b64_json"]!)), Is.InstanceOf<ProbeResult.Picture>());
    }

    [Test]
    public async Task Curl_with_a_callback_is_answered_at_once_with_the_task()
    {
        var answer = await _shell.JsonAsync("""
            curl -X POST "$BASE/v1/images/edits" \
              -H "Authorization: Bearer $TOKEN" \
              -F "model=gpt-image-1" \
              -F "image[]=@test.png" \
              -F "prompt=Create a lovely gift basket with these items in it" \
              -F "callback_url=https://webhook.site/3d32690d-6780-4187-a65c-870061e8c8ab"
            """);

        Assert.That(answer.Select(member => member.Key), Is.EqualTo((string[])["task_id"]));
        Assert.That(Guid.TryParse((string?)answer["task_id"], out _));
    }
}
