using System.Text.Json.Nodes;
using Harness.Imaging.Probe;
using Harness.Mock;

namespace Harness.Acceptance.Documents;

/// <summary>The document's curl commands, run by real curl with nothing changed but the address, the token and the callback's host.</summary>
public sealed class XhuoapiCurlSamplesTests
{
    private static readonly string Apple = Repository.File("scenarios", "assets", "apple.png");

    private MockServer _mock = null!;
    private string _folder = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await Mocks.StartAsync("xhuoapi");
        _folder = Directory.CreateTempSubdirectory("harness-curl-").FullName;
        File.Copy(Apple, Path.Combine(_folder, "test.png"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _mock.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task A_JSON_edit_by_the_address_of_a_picture()
    {
        const string prompt = "Dark navy background, light cream text. Keep the layout — only invert the color scheme.";
        var answer = await CurlAsync($$"""
            curl -sS -X POST "$BASE/v1/openai/images/edits" \
            -H "Authorization: Bearer $TOKEN" \
            -H "Content-Type: application/json" \
            -d '{
            "model": "gpt-image-2",
            "image": "https://platform.cdn.xhuoapi.ai/gpt-image/5c9fa635-8794-4c6d-88f8-584d7f4716c6_0.png",
            "prompt": "{{prompt}}",
            "size": "1024x1536"
            }'
            """);

        Assert.That(Members(answer), Is.EqualTo("success task_id trace_id created data elapsed"));
        Assert.That((bool)answer["success"]!);
        Assert.That((string?)answer["data"]![0]!["revised_prompt"], Is.EqualTo(prompt));
        var url = (string)answer["data"]![0]!["url"]!;
        Assert.That(url, Does.EndWith($"/{answer["task_id"]}_0.png"));
        await RunAsync($"curl -sS -o edited.png '{url}'");
        var picture = (ProbeResult.Picture)PictureProbe.Read(await File.ReadAllBytesAsync(Path.Combine(_folder, "edited.png")));
        Assert.That((picture.Width, picture.Height), Is.EqualTo((1024, 1536)));
    }

    [Test]
    public async Task A_form_with_the_address_of_a_picture()
    {
        var answer = await CurlAsync("""
            curl -sS -X POST "$BASE/v1/openai/images/edits" \
            -H "Authorization: Bearer $TOKEN" \
            -F "model=nano-banana" \
            -F "prompt=add a green leaf on top of the apple" \
            -F "image=https://platform.cdn.xhuoapi.ai/nanobanana/6870b330-65c4-436c-bb80-819fdae7a7a4.png"
            """);

        Assert.That(Members(answer), Is.EqualTo("created data"));
        Assert.That((int)answer["created"]!, Is.Zero);
        var data = answer["data"]![0]!.AsObject();
        Assert.That(Members(data), Is.EqualTo("url revised_prompt"));
        Assert.That((string?)data["url"], Does.EndWith(".jpeg"));
        Assert.That((string?)data["revised_prompt"], Is.EqualTo("add a green leaf on top of the apple"));
    }

    [Test]
    public async Task A_form_with_files_whose_request_id_is_grepped_and_whose_picture_is_decoded_by_the_shell()
    {
        var run = await RunAsync("""
            curl -s -D >(grep -i x-request-id >&2) \
            -o >(jq -r '.data[0].b64_json' | base64 --decode > gift-basket.png) \
            -X POST "$BASE/v1/v1/images/edits" \
            -H "Authorization: Bearer $TOKEN" \
            -F "model=gpt-image-1" \
            -F "image[]=@test.png" \
            -F 'prompt=Create a lovely gift basket with these this items in it'
            sleep 0.5
            """);

        Assert.That(run.Errors, Does.StartWith("x-request-id: "));
        Assert.That(PictureProbe.Read(await File.ReadAllBytesAsync(Path.Combine(_folder, "gift-basket.png"))), Is.InstanceOf<ProbeResult.Picture>());
    }

    [Test]
    public async Task A_callback_to_a_public_address_is_accepted_at_once()
    {
        var answer = await CurlAsync("""
            curl -sS -X POST "$BASE/v1/v1/images/edits" \
            -H "Authorization: Bearer $TOKEN" \
            -F "model=gpt-image-1" \
            -F "image[]=@test.png" \
            -F "prompt=Create a lovely gift basket with these items in it" \
            -F "callback_url=https://webhook.site/3d32690d-6780-4187-a65c-870061e8c8ab"
            """);

        Assert.That(Members(answer), Is.EqualTo("task_id"));
        Assert.That(Guid.TryParse((string?)answer["task_id"], out _));
    }

    private static string Members(JsonObject answer) => string.Join(' ', answer.Select(member => member.Key));

    private async Task<JsonObject> CurlAsync(string command) => JsonNode.Parse((await RunAsync(command)).Output)!.AsObject();

    private async Task<CommandRun> RunAsync(string command)
    {
        var run = await CommandRun.OfAsync("bash", ["-c", command], _folder, ("BASE", _mock.Address.GetLeftPart(UriPartial.Authority)), ("TOKEN", "sk-anything"));
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run;
    }
}
