using Harness.Imaging;
using Harness.Imaging.Probe;

namespace Harness.Acceptance.Documents;

/// <summary>The samples of the document 004 for the Images API: curl, and the calls of OpenAI's SDKs for Python and Node with the host alone as base URL.</summary>
public sealed class OpenAi2025SamplesTests
{
    private const string Generation = """{"model":"gpt-image-1","prompt":"\n一只水獭宝宝的绘本插画。\n"}""";
    private const string Sprites = """{"model":"gpt-image-1","prompt":"像素风格的小猫","size":"1024x1024","background":"transparent","quality":"high"}""";

    private static readonly (string, string)[] Fields = [("model", "gpt-image-1"), ("prompt", "\n白色背景上的礼品篮,带有\"Relax\"标签。\n")];
    private static readonly (string, string)[] Faithful = [("model", "gpt-image-1"), ("prompt", "把徽标放到上衣上。"), ("input_fidelity", "high")];

    private DocumentShell _shell = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _shell = await DocumentShell.OpenAsync("openai-2025", "body-lotion.png", "bath-bomb.png", "incense-kit.png", "soap.png", "sunlit_lounge.png");
        File.Copy(Repository.File("scenarios", "assets", "mask.png"), _shell.File("mask.png"));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _shell.DisposeAsync();

    [Test]
    public async Task Curl_generates_into_a_file()
    {
        await _shell.RunAsync("""
            curl -X POST "$BASE/v1/images/generations" \
                -H "Authorization: Bearer $TOKEN" \
                -H "Content-type: application/json" \
                -d '{
                    "model": "gpt-image-1",
                    "prompt": "一只水獭宝宝的绘本插画。"
                }' | jq -r '.data[0].b64_json' | base64 --decode > otter.png
            """);

        Assert.That(_shell.Probe("otter.png"), Is.InstanceOf<ProbeResult.Picture>().With.Property("Width").EqualTo(1024));
    }

    [Test]
    public async Task Curl_edits_four_pictures_into_a_file_and_greps_the_request_id()
    {
        var run = await _shell.RunAsync("""
            curl -s -D >(grep -i x-request-id >&2) \
              -o >(jq -r '.data[0].b64_json' | base64 --decode > gift-basket.png) \
              -X POST "$BASE/v1/images/edits" \
              -H "Authorization: Bearer $TOKEN" \
              -F "model=gpt-image-1" \
              -F "image[]=@body-lotion.png" \
              -F "image[]=@bath-bomb.png" \
              -F "image[]=@incense-kit.png" \
              -F "image[]=@soap.png" \
              -F 'prompt=白色背景上的礼品篮,带有"Relax"标签' && sleep 0.2
            """);

        Assert.That(await _shell.ProbeOnceWrittenAsync("gift-basket.png"), Is.InstanceOf<ProbeResult.Picture>());
        Assert.That(run.Errors, Does.Match("(?i)x-request-id: req_"));
    }

    [Test]
    public async Task Curl_edits_behind_a_mask()
    {
        await _shell.RunAsync("""
            curl -s -o >(jq -r '.data[0].b64_json' | base64 --decode > lounge.png) \
              -X POST "$BASE/v1/images/edits" \
              -H "Authorization: Bearer $TOKEN" \
              -F "model=gpt-image-1" \
              -F "mask=@mask.png" \
              -F "image[]=@sunlit_lounge.png" \
              -F 'prompt=泳池里有一只火烈鸟的休息区'
            """);

        Assert.That(await _shell.ProbeOnceWrittenAsync("lounge.png"), Is.InstanceOf<ProbeResult.Picture>());
    }

    // The document's filter lacks the dot that jq wants before 'data'.
    [Test]
    public async Task Curl_posts_to_the_short_path_without_a_model()
    {
        await _shell.RunAsync("""
            curl -X POST "$BASE/v1/images" \
                -H "Authorization: Bearer $TOKEN" \
                -H "Content-type: application/json" \
                -d '{
                    "prompt": "像素风格的小猫",
                    "quality": "high",
                    "size": "1024x1024",
                    "background": "transparent"
                }' | jq -r '.data[0].b64_json' | base64 --decode > sprite.png
            """);

        Assert.That(_shell.Probe("sprite.png"), Is.InstanceOf<ProbeResult.Picture>().With.Property("HasAlpha").True);
    }

    private static IEnumerable<TestCaseData> Calls()
    {
        yield return Row("Python, generate", SdkCall.PythonJson("/images/generations", Generation));
        yield return Row("Node, generate", SdkCall.NodeJson("/images/generations", Generation));
        yield return Row("Python, transparent", SdkCall.PythonJson("/images/generations", Sprites));
        yield return Row("Node, transparent", SdkCall.NodeJson("/images/generations", Sprites));
        yield return Row("Python, edit", SdkCall.PythonForm("/images/edits", Fields, "body-lotion.png", "bath-bomb.png", "incense-kit.png", "soap.png"));
        yield return Row("Node, edit", SdkCall.NodeForm("/images/edits", Fields, "bath-bomb.png", "body-lotion.png", "incense-kit.png", "soap.png"));
        yield return Row("Node, faithful edit of bare streams", SdkCall.NodeStreams("/images/edits", Faithful, "woman.jpg", "logo.png"));
    }

    [TestCaseSource(nameof(Calls))]
    public async Task The_call_of_an_SDK_is_answered_as_the_sample_reads_it(object call)
    {
        var answer = await ((SdkCall)call).SendAsync(_shell.Address);

        var bytes = Convert.FromBase64String((string)answer["data"]![0]!["b64_json"]!);
        Assert.That(PictureProbe.Read(bytes), Is.InstanceOf<ProbeResult.Picture>().With.Property("Format").EqualTo(PictureFormat.Png).And.Property("Wholeness").EqualTo(new Wholeness.Whole()));
    }

    private static TestCaseData Row(string name, SdkCall call) => new TestCaseData(call).SetArgDisplayNames(name);
}
