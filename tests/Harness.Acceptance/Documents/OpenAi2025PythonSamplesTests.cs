using System.Text.Json.Nodes;

namespace Harness.Acceptance.Documents;

/// <summary>The Python samples of the document 004, as OpenAI's SDK for Python puts their calls on the wire, with the host alone as base URL.</summary>
public sealed class OpenAi2025PythonSamplesTests
{
    private const string Tool = """[{"type":"image_generation"}]""";

    private static readonly string[] Basket = ["body-lotion.png", "bath-bomb.png", "incense-kit.png", "soap.png"];

    private DocumentShell _shell = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _shell = await DocumentShell.OpenAsync("openai-2025");

    [OneTimeTearDown]
    public async Task StopAsync() => await _shell.DisposeAsync();

    private static IEnumerable<TestCaseData> Pictures()
    {
        yield return Row("generate", "Png 1024x1024", SdkCall.PythonJson("/images/generations", """{"prompt":"\n一本繪本的插畫:獸醫聽水獺寶寶的心跳。\n","model":"gpt-image-1"}"""));
        yield return Row("generate a sprite", "Png 1024x1024 see-through", SdkCall.PythonJson(
            "/images/generations", """{"prompt":"灰色虎斑貓的像素精靈圖","background":"transparent","model":"gpt-image-1","quality":"high","size":"1024x1024"}"""));
        yield return Row("edit four pictures", "Png 1024x1024", SdkCall.PythonForm(
            "/images/edits", [("prompt", "\n白色背景上的禮品籃,標有\"放鬆身心\"。\n"), ("model", "gpt-image-1")], Basket));
        yield return Row("edit with a mask", "Png 1024x1024", SdkCall.PythonParts(
            "/images/edits", [("prompt", "有泳池的休息區,池中有一隻火烈鳥"), ("model", "gpt-image-1")], ("image", "sunlit_lounge.png"), ("mask", "mask.png")));
        yield return Row("edit with high fidelity", "Png 1024x1024", SdkCall.PythonForm(
            "/images/edits", [("prompt", "把徽標印在上衣的面料上"), ("input_fidelity", "high"), ("model", "gpt-image-1")], "woman.jpg", "logo.png"));
    }

    [TestCaseSource(nameof(Pictures))]
    public async Task A_call_of_the_image_API_is_answered_as_the_sample_reads_it(object call, string look)
    {
        var answer = await ((SdkCall)call).SendAsync(_shell.Address);

        Assert.That(Look.OfBase64((string?)answer["data"]![0]!["b64_json"]), Is.EqualTo(look));
    }

    private static IEnumerable<TestCaseData> Responses()
    {
        yield return Row("a picture", "Png 1024x1024", Respond($$"""{"input":"灰色虎斑貓抱著戴橙色圍巾的水獺","model":"gpt-4.1-mini","tools":{{Tool}}}"""));
        yield return Row("a sprite", "Png 1024x1024 see-through", Respond(
            """{"input":"灰色虎斑貓的像素精靈圖","model":"gpt-4.1-mini","tools":[{"type":"image_generation","background":"transparent","quality":"high"}]}"""));
        yield return Row("pictures by their addresses", "Png 1024x1024", Respond("""
            {"input":[{"role":"user","content":[{"type":"input_text","text":"把徽標印在上衣的面料上"},{"type":"input_image","image_url":"https://cdn.openai.com/API/docs/images/woman_futuristic.jpg"},{"type":"input_image","image_url":"https://cdn.openai.com/API/docs/images/brain_logo.png"}]}],"model":"gpt-4.1","tools":[{"type":"image_generation","input_fidelity":"high"}]}
            """));
    }

    [TestCaseSource(nameof(Responses))]
    public async Task A_response_holds_its_picture_where_the_sample_looks(object call, string look) =>
        Assert.That(Drawn(await ((SdkCall)call).SendAsync(_shell.Address)), Is.EqualTo(look));

    [Test]
    public async Task Pictures_go_along_as_data_and_by_the_ids_of_files()
    {
        // What the samples send as data they call JPEG, although the files are PNGs.
        var data = Convert.ToBase64String(await File.ReadAllBytesAsync(DocumentShell.PictureOf("soap.png")));
        var (first, second) = (await UploadAsync("body-lotion.png"), await UploadAsync("incense-kit.png"));

        var answer = await Respond($$"""
            {"input":[{"role":"user","content":[{"type":"input_text","text":"白色背景上的禮品籃"},{"type":"input_image","image_url":"data:image/jpeg;base64,{{data}}"},{"type":"input_image","image_url":"data:image/jpeg;base64,{{data}}"},{"type":"input_image","file_id":"{{first}}"},{"type":"input_image","file_id":"{{second}}"}]}],"model":"gpt-4.1","tools":{{Tool}}}
            """).SendAsync(_shell.Address);

        Assert.That(Drawn(answer), Is.EqualTo("Png 1024x1024"));
    }

    [Test]
    public async Task A_mask_goes_along_by_the_id_of_its_file()
    {
        var (picture, mask) = (await UploadAsync("sunlit_lounge.png"), await UploadAsync("mask.png"));

        var answer = await Respond($$$"""
            {"input":[{"role":"user","content":[{"type":"input_text","text":"池中有一隻火烈鳥"},{"type":"input_image","file_id":"{{{picture}}}"}]}],"model":"gpt-4o","tools":[{"type":"image_generation","quality":"high","input_image_mask":{"file_id":"{{{mask}}}"}}]}
            """).SendAsync(_shell.Address);

        Assert.That(Drawn(answer), Is.EqualTo("Png 1024x1024"));
    }

    [TestCase("""{"input":"更真實一些","model":"gpt-4.1-mini","previous_response_id":"RESPONSE","tools":[{"type":"image_generation"}]}""")]
    [TestCase("""{"input":[{"role":"user","content":[{"type":"input_text","text":"更真實一些"}]},{"type":"image_generation_call","id":"CALL"}],"model":"gpt-4.1-mini","tools":[{"type":"image_generation"}]}""")]
    public async Task A_conversation_goes_on(string followUp)
    {
        var first = await Respond($$"""{"input":"灰色虎斑貓抱著水獺","model":"gpt-4.1-mini","tools":{{Tool}}}""").SendAsync(_shell.Address);
        var (response, call) = ((string)first["id"]!, (string)Call(first)["id"]!);

        var second = await Respond(followUp.Replace("RESPONSE", response, StringComparison.Ordinal).Replace("CALL", call, StringComparison.Ordinal)).SendAsync(_shell.Address);

        Assert.That((Drawn(first), Drawn(second)), Is.EqualTo(("Png 1024x1024", "Png 1024x1024")));
        Assert.That((string?)Call(second)["result"], Is.Not.EqualTo((string?)Call(first)["result"]));
    }

    [TestCase("/images/generations", """{"prompt":"白色羽毛的河流","model":"gpt-image-1","partial_images":2,"stream":true}""", "image_generation.partial_image", "b64_json")]
    [TestCase("/responses", """{"input":"白色羽毛的河流","model":"gpt-4.1","stream":true,"tools":[{"type":"image_generation","partial_images":2}]}""", "response.image_generation_call.partial_image", "partial_image_b64")]
    public async Task A_stream_brings_pictures_on_the_way(string path, string json, string type, string picture)
    {
        var events = await SdkCall.PythonJson(path, json).StreamAsync(_shell.Address);

        var partials = events.Where(sent => sent.Name == type).ToArray();
        Assert.That(partials.Select(sent => (int)sent.Data["partial_image_index"]!), Is.EqualTo([0, 1]));
        Assert.That(partials.Select(sent => Look.OfBase64((string?)sent.Data[picture])), Is.All.EqualTo("Png 1024x1024"));
    }

    private static SdkCall Respond(string json) => SdkCall.PythonJson("/responses", json.Trim());

    private static JsonObject Call(JsonObject answer) =>
        answer["output"]!.AsArray().Single(item => (string?)item!["type"] == "image_generation_call")!.AsObject();

    private static string Drawn(JsonObject answer) => Look.OfBase64((string?)Call(answer)["result"]);

    private static TestCaseData Row(string name, string look, SdkCall call) => new TestCaseData(call, look).SetArgDisplayNames(name);

    private async Task<string> UploadAsync(string file) =>
        (string)(await SdkCall.PythonParts("/files", [("purpose", "vision")], ("file", file)).SendAsync(_shell.Address))["id"]!;
}
