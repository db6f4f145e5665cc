using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Harness.Mock;

namespace Harness.Acceptance.Sdk;

/// <summary>Edits as the SDKs and other clients write their forms: what a part is called, labelled and preceded by differs, and none of it may matter.</summary>
[TestFixture("openai-2025", "gpt-image-1")]
[TestFixture("openai-2026", "gpt-image-2")]
public sealed class FormsOnTheWireTests(string dialect, string model)
{
    private static readonly string Apple = Latin("apple.png");
    private static readonly string Mask = Latin("mask.png");

    private MockServer _mock = null!;
    private HttpClient _http = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await Mocks.StartAsync(dialect);
        _http = new HttpClient { BaseAddress = _mock.Address };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _http.Dispose();
        await _mock.DisposeAsync();
    }

    // One file, in the ways in which it is labelled.
    [TestCase("name=\"image\"; filename=\"a.png\"", "image/png")]
    [TestCase("name=\"image\"; filename=\"a.png\"", "application/octet-stream")]
    [TestCase("name=\"image\"; filename=\"a.png\"", null)]
    [TestCase("name=\"image\"; filename=\"upload\"", null)]
    [TestCase("name=\"image\"; filename=\"upload\"", "application/octet-stream")]
    [TestCase("name=\"image\"; filename=\"a.jpg\"", "image/jpeg")]
    [TestCase("name=\"image\"", "image/png")]
    [TestCase("name=image; filename=a.png; filename*=utf-8''a.png", null)]
    [TestCase("name=\"image[]\"; filename=\"a.png\"", "image/png")]
    [TestCase("name=\"image[0]\"; filename=\"a.png\"", "image/png")]
    public async Task A_file_is_known_by_its_bytes(string disposition, string? type) =>
        Assert.That(await EditAsync([Part(disposition, type, Apple), Text("model", model), Text("prompt", "a leaf")]), Is.EqualTo("Png 1024x1024"));

    [TestCase("model prompt image mask")]
    [TestCase("mask image prompt model")]
    [TestCase("model prompt mask image image")]
    [TestCase("image image mask model prompt")]
    [TestCase("model mask prompt image image")]
    public async Task Parts_come_in_any_order(string order)
    {
        string PartOf(string name) => name switch
        {
            "model" => Text(name, model),
            "prompt" => Text(name, "a leaf 葉"),
            "mask" => Part("name=\"mask\"; filename=\"mask.png\"", "image/png", Mask),
            _ => Part("name=\"image[]\"; filename=\"a.png\"", "image/png", Apple),
        };

        Assert.That(await EditAsync([.. order.Split(' ').Select(PartOf)]), Is.EqualTo("Png 1024x1024"));
    }

    // A type before the disposition, as .NET writes it, and numbers and flags, which are words in a form.
    [TestCase("Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=")]
    [TestCase("Content-Disposition: form-data; name=")]
    [TestCase("content-disposition: form-data; name=")]
    public async Task Text_is_text_with_or_without_a_type(string head)
    {
        string[] parts = [
            Part("name=\"image\"; filename=\"a.png\"", "image/png", Apple),
            $"{head}model\r\n\r\n{model}", $"{head}prompt\r\n\r\na leaf", $"{head}n\r\n\r\n1", $"{head}stream\r\n\r\nfalse",
            $"{head}size\r\n\r\n1536x1024", $"{head}output_format\r\n\r\nwebp", $"{head}output_compression\r\n\r\n50"];

        Assert.That(await EditAsync(parts), Is.EqualTo("Webp 1536x1024"));
    }

    [TestCase("b", "b", false)]
    [TestCase("b", "\"b\"", true)]
    [TestCase("z_1='(x)+?", "\"z_1='(x)+?\"", false)]
    [TestCase("----formdata-undici-045190713265", "----formdata-undici-045190713265", false)]
    [TestCase("openai-k3jq8z0x1v", "openai-k3jq8z0x1v", true)]
    public async Task A_boundary_is_quoted_or_not_and_a_body_has_a_length_or_not(string boundary, string written, bool chunked)
    {
        string[] parts = [Text("model", model), Text("prompt", "a leaf"), Part("name=\"image\"; filename=\"a.png\"", null, Apple)];

        Assert.That(await EditAsync(parts, boundary, written, chunked), Is.EqualTo("Png 1024x1024"));
    }

    private static string Text(string name, string value) => Part($"name=\"{name}\"", null, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value)));

    private static string Part(string disposition, string? type, string content) =>
        $"Content-Disposition: form-data; {disposition}\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n{content}";

    private static string Latin(string asset) => Encoding.Latin1.GetString(File.ReadAllBytes(Repository.File("scenarios", "assets", asset)));

    private async Task<string> EditAsync(string[] parts, string boundary = "b", string written = "b", bool chunked = false)
    {
        var body = string.Concat(parts.Select(part => $"--{boundary}\r\n{part}\r\n")) + $"--{boundary}--\r\n";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/images/edits") { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "sk-anything");
        request.Headers.TransferEncodingChunked = chunked;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={written}");
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        return Look.OfBase64((string?)JsonNode.Parse(text)!["data"]![0]!["b64_json"]);
    }
}
