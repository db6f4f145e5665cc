using Harness.Imaging;
using Harness.Imaging.Probe;

namespace Harness.Acceptance.Documents;

/// <summary>The samples of the document 003: curl as it stands, and the calls of OpenAI's SDKs for Python and Node with the host alone as base URL.</summary>
public sealed class ThreeHeiSamplesTests
{
    private const string Generation = """{"model":"gpt-image-2","prompt":"一只小水獭的绘本插画。"}""";

    private static readonly (string, string)[] Fields = [("model", "gpt-image-2"), ("prompt", "\n白色背景上的礼品篮,带有'Relax & Unwind'标签。\n")];

    private DocumentShell _shell = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _shell = await DocumentShell.OpenAsync("3hei", "body-lotion.png", "bath-bomb.png", "incense-kit.png", "soap.png");

    [OneTimeTearDown]
    public async Task StopAsync() => await _shell.DisposeAsync();

    [Test]
    public async Task Curl_generates_into_a_file()
    {
        await _shell.RunAsync("""
            curl -X POST "$BASE/v1/images/generations" \
              -H "Authorization: Bearer $TOKEN" \
              -H "Content-Type: application/json" \
              -d '{
                "model": "gpt-image-2",
                "prompt": "一只小水獭的绘本插画。"
              }' | jq -r '.data[0].b64_json' | base64 --decode > otter.png
            """);

        Assert.That(_shell.Probe("otter.png"), Is.InstanceOf<ProbeResult.Picture>().With.Property("Width").EqualTo(1024));
    }

    [Test]
    public async Task Curl_edits_four_pictures_into_a_file()
    {
        await _shell.RunAsync("""
            curl -X POST "$BASE/v1/images/edits" \
              -H "Authorization: Bearer $TOKEN" \
              -F "model=gpt-image-2" \
              -F "image[]=@body-lotion.png" \
              -F "image[]=@bath-bomb.png" \
              -F "image[]=@incense-kit.png" \
              -F "image[]=@soap.png" \
              -F 'prompt=白色背景上的礼品篮,带有Relax & Unwind标签' \
              -o >(jq -r '.data[0].b64_json' | base64 --decode > gift-basket.png)
            """);

        Assert.That(await _shell.ProbeOnceWrittenAsync("gift-basket.png"), Is.InstanceOf<ProbeResult.Picture>());
    }

    private static IEnumerable<TestCaseData> Calls()
    {
        yield return Row("Python, generate", SdkCall.PythonJson("/images/generations", """{"prompt":"一只小水獭的绘本插画。","model":"gpt-image-2"}"""));
        yield return Row("Node, generate", SdkCall.NodeJson("/images/generations", Generation));
        yield return Row("Python, edit", SdkCall.PythonForm("/images/edits", Fields, "body-lotion.png", "bath-bomb.png", "incense-kit.png", "soap.png"));
        yield return Row("Node, edit", SdkCall.NodeForm("/images/edits", Fields, "bath-bomb.png", "body-lotion.png", "incense-kit.png", "soap.png"));
        yield return Row("Node, edit of bare streams", SdkCall.NodeStreams("/images/edits", Fields, "bath-bomb.png", "body-lotion.png"));
    }

    [TestCaseSource(nameof(Calls))]
    public async Task The_call_of_an_SDK_is_answered_as_the_sample_reads_it(object call)
    {
        var answer = await ((SdkCall)call).SendAsync(_shell.Address);

        var bytes = Convert.FromBase64String((string)answer["data"]![0]!["b64_json"]!);
        Assert.That(PictureProbe.Read(bytes), Is.EqualTo(new ProbeResult.Picture(PictureFormat.Png, 1024, 1024, false, Transparency.None, new Wholeness.Whole())));
        Assert.That((long)answer["created"]!, Is.GreaterThan(1_700_000_000));
    }

    private static TestCaseData Row(string name, SdkCall call) => new TestCaseData(call).SetArgDisplayNames(name);
}
