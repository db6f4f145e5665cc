namespace Harness.Acceptance.Documents;

/// <summary>The document 004's curl commands, run by real curl with nothing changed but the address and what a comment names.</summary>
public sealed class OpenAi2025CurlSamplesTests
{
    private DocumentShell _shell = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _shell = await DocumentShell.OpenAsync(
        "openai-2025", "body-lotion.png", "bath-bomb.png", "incense-kit.png", "soap.png", "sunlit_lounge.png", "mask.png");

    [OneTimeTearDown]
    public async Task StopAsync() => await _shell.DisposeAsync();

    [Test]
    public async Task A_generation_into_a_file()
    {
        await _shell.RunAsync("""
            curl -X POST "$BASE/v1/images/generations" \
                -H "Authorization: Bearer $OPENAI_API_KEY" \
                -H "Content-type: application/json" \
                -d '{
                    "model": "gpt-image-1",
                    "prompt": "一本繪本的插畫:獸醫聽水獺寶寶的心跳。"
                }' | jq -r '.data[0].b64_json' | base64 --decode > otter.png
            """);

        Assert.That(Look.Of(File.ReadAllBytes(_shell.File("otter.png"))), Is.EqualTo("Png 1024x1024"));
    }

    [Test]
    public async Task An_edit_of_four_pictures_whose_request_id_is_grepped()
    {
        var run = await _shell.RunAsync("""
            curl -s -D >(grep -i x-request-id >&2) \
              -o >(jq -r '.data[0].b64_json' | base64 --decode > gift-basket.png) \
              -X POST "$BASE/v1/images/edits" \
              -H "Authorization: Bearer $OPENAI_API_KEY" \
              -F "model=gpt-image-1" \
              -F "image[]=@body-lotion.png" \
              -F "image[]=@bath-bomb.png" \
              -F "image[]=@incense-kit.png" \
              -F "image[]=@soap.png" \
              -F 'prompt=白色背景上的禮品籃,標有"放鬆身心"'
            """);

        Assert.That(run.Errors, Does.StartWith("x-request-id: req_"));
        Assert.That(await _shell.LookOnceWrittenAsync("gift-basket.png"), Is.EqualTo("Png 1024x1024"));
    }

    // The document has blanks behind one of the backslashes, which would end the command there: they are left out.
    [Test]
    public async Task An_edit_with_a_mask()
    {
        var run = await _shell.RunAsync("""
            curl -s -D >(grep -i x-request-id >&2) \
              -o >(jq -r '.data[0].b64_json' | base64 --decode > lounge.png) \
              -X POST "$BASE/v1/images/edits" \
              -H "Authorization: Bearer $OPENAI_API_KEY" \
              -F "model=gpt-image-1" \
              -F "mask=@mask.png" \
              -F "image[]=@sunlit_lounge.png" \
              -F 'prompt=有泳池的休息區,池中有一隻火烈鳥'
            """);

        Assert.That(run.Errors, Does.StartWith("x-request-id: req_"));
        Assert.That(await _shell.LookOnceWrittenAsync("lounge.png"), Is.EqualTo("Png 1024x1024"));
    }

    // The shorter path, and no model. The document's jq expression lacks its first dot and would be refused by jq: it has one here.
    [Test]
    public async Task A_generation_at_the_shorter_path()
    {
        await _shell.RunAsync("""
            curl -X POST "$BASE/v1/images" \
                -H "Authorization: Bearer $OPENAI_API_KEY" \
                -H "Content-type: application/json" \
                -d '{
                    "prompt": "灰色虎斑貓的像素精靈圖",
                    "quality": "high",
                    "size": "1024x1024",
                    "background": "transparent"
                }' | jq -r '.data[0].b64_json' | base64 --decode > sprite.png
            """);

        Assert.That(Look.Of(File.ReadAllBytes(_shell.File("sprite.png"))), Is.EqualTo("Png 1024x1024 see-through"));
    }
}
