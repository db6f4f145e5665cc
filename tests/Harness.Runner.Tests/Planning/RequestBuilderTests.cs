using System.Text;

namespace Harness.Runner.Tests.Planning;

/// <summary>The bytes that a request of a scenario becomes.</summary>
internal sealed class RequestBuilderTests
{
    [Test]
    public void Json_goes_out_as_it_was_written()
    {
        var sent = Stage.Prepare("""{ operation: edit, json: { n: 1.0, text: "苹果 \u0001 'a' <b>", none: null, list: [true, {}], image: $image.small_webp, $$x: $$ } }""").Sent;

        Assert.Multiple(() =>
        {
            Assert.That(sent.Method, Is.EqualTo("POST"));
            Assert.That(sent.Address.AbsoluteUri, Is.EqualTo("http://127.0.0.1:9/prefix/v1/openai/images/edits"));
            Assert.That(Header(sent, "Content-Type"), Is.EqualTo("application/json"));
            Assert.That(Text(sent), Does.StartWith("""{"n":1.0,"text":"苹果 \u0001 'a' <b>","none":null,"list":[true,{}],"image":"data:image/webp;base64,UklGR"""));
            Assert.That(Text(sent), Does.EndWith("\",\"$x\":\"$\"}"));
        });
    }

    [Test]
    public void A_form_is_multipart_with_files_and_repeated_fields()
    {
        var sent = Stage.Prepare("""{ operation: edit, form: { model: gpt-image-1, n: 2, flag: true, "image[]": [$image.not_a_picture_txt, $image.not_a_picture_txt], "a\"b": "1\n2" } }""").Sent;
        var boundary = Header(sent, "Content-Type")!.Split("boundary=")[1];

        var file = "This is a text file and no picture.\n";
        Assert.That(Text(sent), Is.EqualTo(string.Join("\r\n",
        [
            $"--{boundary}", "Content-Disposition: form-data; name=\"model\"", "", "gpt-image-1",
            $"--{boundary}", "Content-Disposition: form-data; name=\"n\"", "", "2",
            $"--{boundary}", "Content-Disposition: form-data; name=\"flag\"", "", "true",
            $"--{boundary}", "Content-Disposition: form-data; name=\"image[]\"; filename=\"not-a-picture.txt\"", "Content-Type: text/plain", "", file,
            $"--{boundary}", "Content-Disposition: form-data; name=\"image[]\"; filename=\"not-a-picture.txt\"", "Content-Type: text/plain", "", file,
            $"--{boundary}", "Content-Disposition: form-data; name=\"a%22b\"", "", "1\n2",
            $"--{boundary}--", "",
        ])));
    }

    [Test]
    public void Parts_go_out_with_the_labels_that_are_written()
    {
        var sent = Stage.Prepare("""
            { operation: edit, multipart: [
              { name: a, file: $image.small_webp, filename: null, content-type: null },
              { name: b, file: $image.small_webp, filename: "照片.webp", content-type: image/png },
              { name: c, bytes: AAEC },
              { name: d, text: "{$prompt.quotes}", content-type: text/plain } ] }
            """).Sent;

        Assert.That(
            Latin(sent).Split("\r\n").Where(line => line.StartsWith("Content-", StringComparison.Ordinal)),
            Is.EqualTo((string[])
            [
                "Content-Disposition: form-data; name=\"a\"",
                "Content-Disposition: form-data; name=\"b\"; filename=\"" + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("照片.webp")) + "\"", "Content-Type: image/png",
                "Content-Disposition: form-data; name=\"c\"",
                "Content-Disposition: form-data; name=\"d\"", "Content-Type: text/plain",
            ]));
        Assert.That(Text(sent), Does.Contain(Stage.Prompts.Find("prompt.quotes")));
    }

    [TestCase(50, 50)]
    [TestCase(10, 36)]
    public void A_padded_file_has_zeros_behind_it(int paddedTo, int length)
    {
        var prepared = Stage.Prepare($$"""{ operation: edit, multipart: [{ name: a, file: $image.not_a_picture_txt, padded-to: {{paddedTo}} }] }""");

        var part = prepared.Parts.Single();
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.ASCII.GetString(part.Content.Span), Is.EqualTo("This is a text file and no picture.\n".PadRight(length, '\0')));
            Assert.That((part.FileName, part.ContentType), Is.EqualTo(("not-a-picture.txt", "text/plain")));
            Assert.That(part.Asset, Is.Null, "the file on disk isn't what is sent");
        });
    }

    [TestCase("{ operation: edit, raw: { text: '{\"a\": ', content-type: application/json } }", "application/json", "{\"a\": ")]
    [TestCase("{ operation: edit, raw: { bytes: AAEC } }", null, "\0\u0001\u0002")]
    [TestCase("{ operation: edit, raw: { file: $image.not_a_picture_txt } }", null, "This is a text file and no picture.\n")]
    [TestCase("{ operation: edit }", null, "")]
    public void A_raw_body_goes_out_as_it_is(string request, string? type, string body)
    {
        var sent = Stage.Prepare(request).Sent;

        Assert.That((Header(sent, "Content-Type"), Text(sent)), Is.EqualTo((type, body)));
    }

    [TestCase("{ operation: edit }", "Bearer sk-secret")]
    [TestCase("{ operation: edit, auth: default }", "Bearer sk-secret")]
    [TestCase("{ operation: edit, auth: wrong }", "Bearer sk-harness-invalid")]
    [TestCase("{ operation: edit, auth: none }", null)]
    [TestCase("{ operation: edit, auth: none, headers: { Authorization: Basic x } }", "Basic x")]
    public void A_request_carries_the_key_that_it_should(string request, string? authorization) =>
        Assert.That(Header(Stage.Prepare(request).Sent, "Authorization"), Is.EqualTo(authorization));

    [Test]
    public void Without_a_key_no_authorization_is_sent() =>
        Assert.That(Header(Stage.Prepare("{ operation: edit }", key: null).Sent, "Authorization"), Is.Null);

    [Test]
    public void Method_path_headers_and_fault_are_as_written()
    {
        var sent = Stage.Prepare("{ operation: edit, method: DELETE, path: \"/images/{$prompt.chinese}?x=1\", fault: 429, headers: { X-A: 5, X-B: \"{$prompt.lines}\" } }").Sent;

        Assert.Multiple(() =>
        {
            Assert.That(sent.Method, Is.EqualTo("DELETE"));
            Assert.That(sent.Address.AbsoluteUri, Does.StartWith("http://127.0.0.1:9/prefix/v1/openai/images/%E8%AF%B7").And.EndWith("?x=1"));
            Assert.That(Header(sent, "X-Harness-Fault"), Is.EqualTo("429"));
            Assert.That(Header(sent, "X-A"), Is.EqualTo("5"));
            Assert.That(Header(sent, "X-B"), Does.Not.Contain("\n"));
        });
    }

    [Test]
    public void The_same_request_is_the_same_bytes_and_another_has_another_boundary()
    {
        const string Form = "{ operation: edit, form: { prompt: $prompt, image: $image.apple_png } }";
        var (once, again) = (Stage.Prepare(Form).Sent, Stage.Prepare(Form).Sent);

        Assert.That(again.Body.ToArray(), Is.EqualTo(once.Body.ToArray()));
        Assert.That(Header(Stage.Prepare(Form.Replace("apple", "leaf", StringComparison.Ordinal)).Sent, "Content-Type"), Is.Not.EqualTo(Header(once, "Content-Type")));
    }

    private static string? Header(SentRequest sent, string name) => sent.Headers.SingleOrDefault(header => header.Key == name).Value;

    private static string Text(SentRequest sent) => Encoding.UTF8.GetString(sent.Body.Span);

    private static string Latin(SentRequest sent) => Encoding.Latin1.GetString(sent.Body.Span);
}
