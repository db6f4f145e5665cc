using System.Text.Json.Nodes;
using Harness.Imaging.Probe;

namespace Harness.Acceptance.Documents;

/// <summary>The document's curl commands, run by real curl with nothing changed but the address, the token and the callback's host.</summary>
public sealed class XhuoapiCurlSamplesTests
{
    private DocumentShell _shell = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _shell = await DocumentShell.OpenAsync("xhuoapi", "test.png");

    [OneTimeTearDown]
    public async Task StopAsync() => await _shell.DisposeAsync();

    [Test]
    public async Task A_JSON_edit_by_the_address_of_a_picture()
    {
        const string prompt = "Dark navy background, light cream text. Keep the layout — only invert the color scheme.";
        var answer = await _shell.JsonAsync($$"""
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
        await _shell.RunAsync($"curl -sS -o edited.png '{url}'");
        var picture = (ProbeResult.Picture)_shell.Probe("edited.png");
        Assert.That((picture.Width, picture.Height), Is.EqualTo((1024, 1536)));
    }

    [Test]
    public async Task A_form_with_the_address_of_a_picture()
    {
        var answer = await _shell.JsonAsync("""
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
        var run = await _shell.RunAsync("""
            curl -s -D >(grep -i x-request-id >&2) \
            -o >(jq -r '.data[0].b64_json' | base64 --decode > gift-basket.png) \
            -X POST "$BASE/v1/v1/images/edits" \
            -H "Authorization: Bearer $TOKEN" \
            -F "model=gpt-image-1" \
            -F "image[]=@test.png" \
            -F 'prompt=Create a lovely gift basket with these this items in it'
            """);

        Assert.That(run.Errors, Does.StartWith("x-request-id: "));
        Assert.That(await _shell.ProbeOnceWrittenAsync("gift-basket.png"), Is.InstanceOf<ProbeResult.Picture>());
    }

    [Test]
    public async Task A_callback_to_a_public_address_is_accepted_at_once()
    {
        var answer = await _shell.JsonAsync("""
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
}
