using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Harness.Mock.Tests.Checking;

/// <summary>Each breach has a condition of its own, whose message can say exactly what was wrong.</summary>
public sealed class ExactMessagesTests
{
    private MockServer _mock = null!;
    private TinySite _site = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await ExactDialect.StartAsync();
        _site = await TinySite.StartAsync(async context =>
        {
            context.Response.StatusCode = context.Request.Path == "/missing" ? 404 : 200;
            await context.Response.Body.WriteAsync("no picture"u8.ToArray());
        });
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
        await _site.DisposeAsync();
    }

    [TestCase("""{"model":"new"}""", "request prompt missing_required_parameter Missing required parameter: 'prompt'.")]
    [TestCase("""{"prompt":"x"}""", "request model missing_required_parameter Missing required parameter: 'model'.")]
    [TestCase("""{"model":"edits","prompt":"x"}""", "user model invalid_value The model 'edits' does not exist.")]
    [TestCase("""{"model":null,"prompt":"x"}""", "request model invalid_type Invalid type for 'model': expected a string, but got null instead.")]
    [TestCase("""{"model":3,"prompt":"x"}""", "request model invalid_type Invalid type for 'model': expected a string, but got an integer instead.")]
    [TestCase("""{"model":1.5,"prompt":"x"}""", "request model invalid_type Invalid type for 'model': expected a string, but got a decimal number instead.")]
    [TestCase("""{"model":true,"prompt":"x"}""", "request model invalid_type Invalid type for 'model': expected a string, but got a boolean instead.")]
    [TestCase("""{"model":{},"prompt":"x"}""", "request model invalid_type Invalid type for 'model': expected a string, but got an object instead.")]
    [TestCase("""{"model":["new"],"prompt":"x"}""", "request model invalid_type Invalid type for 'model': expected a string, but got an array instead.")]
    [TestCase("""{"model":"new","prompt":null}""", "request prompt invalid_type Invalid type for 'prompt': expected a string, but got null instead.")]
    [TestCase("""{"model":"new","prompt":""}""", "request prompt empty_string Invalid 'prompt': empty string. Expected a string with minimum length 1, but got an empty string instead.")]
    [TestCase("""{"model":"new","prompt":"123456789012345678901"}""", "request prompt string_above_max_length Invalid 'prompt': string too long. Expected a string with maximum length 20, but instead got a string with length 21 instead.")]
    [TestCase("""{"model":"new","prompt":"x","n":11}""", "request n integer_above_max_value Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead.")]
    [TestCase("""{"model":"new","prompt":"x","n":0}""", "request n integer_below_min_value Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.")]
    [TestCase("""{"model":"new","prompt":"x","n":99999999999}""", "request n integer_above_max_value Invalid 'n': integer above maximum value. Expected a value <= 10, but got 99999999999 instead.")]
    [TestCase("""{"model":"new","prompt":"x","n":-99999999999}""", "request n integer_below_min_value Invalid 'n': integer below minimum value. Expected a value >= 1, but got -99999999999 instead.")]
    [TestCase("""{"model":"new","prompt":"x","n":"2"}""", "request n invalid_type Invalid type for 'n': expected an integer, but got a string instead.")]
    [TestCase("""{"model":"new","prompt":"x","n":1.0}""", "request n invalid_type Invalid type for 'n': expected an integer, but got a decimal number instead.")]
    [TestCase("""{"model":"new","prompt":"x","stream":"true"}""", "request stream invalid_type Invalid type for 'stream': expected a boolean, but got a string instead.")]
    [TestCase("""{"model":"new","prompt":"x","quality":"ultra"}""", "request quality invalid_value Invalid value: 'ultra'. Supported values are: 'low', 'medium', 'high', and 'auto'.")]
    [TestCase("""{"model":"new","prompt":"x","style":"high"}""", "request style invalid_value Invalid value: 'high'. Supported values are: 'auto' and 'low'.")]
    [TestCase("""{"model":"new","prompt":"x","quality":1}""", "request quality invalid_type Invalid type for 'quality': expected one of 'low', 'medium', 'high', or 'auto', but got an integer instead.")]
    [TestCase("""{"model":"new","prompt":"x","response_format":"url"}""", "request response_format unknown_parameter Unknown parameter: 'response_format'.")]
    [TestCase("""{"model":"new","prompt":"x","response_format":null}""", "request response_format unknown_parameter Unknown parameter: 'response_format'.")]
    [TestCase("""{"model":"old","prompt":"x","background":null}""", "request background unknown_parameter Unknown parameter: 'background'.")]
    [TestCase("""{"model":"new","prompt":"x","size":"123x456"}""", "user size invalid_value Invalid size '123x456'. Supported sizes are 1024x1024, 1536x1024, and auto.")]
    [TestCase("""{"model":"new","prompt":"x","size":5}""", "request size invalid_type Invalid type for 'size': expected one of '1024x1024', '1536x1024', or 'auto', but got an integer instead.")]
    [TestCase("""{"model":"free","prompt":"x","size":"bogus"}""", "user size invalid_value Invalid size 'bogus'. Expected WIDTHxHEIGHT, for example '1824x1024'.")]
    [TestCase("""{"model":"free","prompt":"x","size":"1792x936"}""", "user size invalid_value Invalid size '1792x936'. Width and height must both be divisible by 16.")]
    [TestCase("""{"model":"free","prompt":"x","size":"4096x4096"}""", "user size invalid_value Invalid size '4096x4096'. The longest edge must be less than or equal to 3840.")]
    [TestCase("""{"model":"free","prompt":"x","size":"512x512"}""", "user size invalid_value Invalid size '512x512'. Requested resolution is below the current minimum pixel budget.")]
    [TestCase("""{"model":"free","prompt":"x","size":"3072x3072"}""", "user size invalid_value Invalid size '3072x3072'. More than 8294400 pixels.")]
    [TestCase("""{"model":"free","prompt":"x","size":"3200x800"}""", "user size invalid_value Invalid size '3200x800'. More than 3:1.")]
    [TestCase("""{"model":"new","prompt":"x","output_compression":50}""", "user - invalid_png_output_compression Compression less than 100 is not supported for PNG output format")]
    [TestCase("""{"model":"new","prompt":"x","output_format":"jpeg","output_compression":101}""", "request output_compression integer_above_max_value Invalid 'output_compression': integer above maximum value. Expected a value <= 100, but got 101 instead.")]
    [TestCase("""{"model":"new","prompt":"x","fidelity":"low"}""", "user fidelity invalid_input_fidelity_model The model 'new' does not support the 'fidelity' parameter.")]
    [TestCase("""{"model":"new","prompt":"x","fidelity":null}""", "user fidelity invalid_input_fidelity_model The model 'new' does not support the 'fidelity' parameter.")]
    [TestCase("""{"model":"new","prompt":"x","webhook":"nowhere"}""", "request webhook invalid_value Invalid address 'nowhere'.")]
    public Task A_bad_drawing_is_told_exactly(string body, string error) => IsRefusedAsync(_client.JsonAsync(body, "/draw"), error);

    // The first of several mistakes: the model, then what shouldn't be there, then the parameters in the order of the file.
    [TestCase("""{"what":1,"n":0,"model":"none"}""", "user model invalid_value The model 'none' does not exist.")]
    [TestCase("""{"n":0,"what":1,"model":"new"}""", "request what unknown_parameter Unknown parameter: 'what'.")]
    [TestCase("""{"quality":"x","n":0,"model":"new"}""", "request prompt missing_required_parameter Missing required parameter: 'prompt'.")]
    [TestCase("""{"quality":"x","n":0,"model":"new","prompt":"x"}""", "request n integer_below_min_value Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.")]
    public Task Mistakes_have_an_order(string body, string error) => IsRefusedAsync(_client.JsonAsync(body, "/draw"), error);

    [TestCase("\"images\":[]", "request images empty_array Invalid 'images': empty array. Expected an array with minimum length 1, but got an empty array instead.")]
    [TestCase("\"n\":1", "request images missing_required_parameter Missing required parameter: 'images'.")]
    [TestCase("\"images\":null", "request images missing_required_parameter Missing required parameter: 'images'.")]
    [TestCase("\"images\":{}", "request images invalid_type Invalid type for 'images': expected an array of objects, but got an object instead.")]
    [TestCase("\"images\":[\"x\"]", "request images[0] invalid_type Invalid type for 'images[0]': expected an object, but got a string instead.")]
    [TestCase("\"images\":[null]", "request images[0] invalid_type Invalid type for 'images[0]': expected an object, but got null instead.")]
    [TestCase("\"images\":[{}]", "request images[0] invalid_value Invalid 'images[0]': it takes exactly one of image_url and file_id.")]
    [TestCase("\"images\":[{\"image_url\":\"https://e.com/a.png\",\"file_id\":\"f\"}]", "request images[0] invalid_value Invalid 'images[0]': it takes exactly one of image_url and file_id.")]
    [TestCase("\"images\":[{\"image_url\":\"https://e.com/a.png\",\"detail\":\"low\"}]", "request images[0].detail unknown_parameter Unknown parameter: 'images[0].detail'.")]
    [TestCase("\"images\":[{\"image_url\":5}]", "request images[0].image_url invalid_type Invalid type for 'images[0].image_url': expected a string, but got an integer instead.")]
    [TestCase("\"images\":[{\"image_url\":\"ftp://e.com/\"}]", "request images[0].image_url invalid_value Invalid address 'ftp://e.com/'.")]
    [TestCase("\"images\":[{\"image_url\":\"https://e.com/a.png\"},{\"file_id\":5}]", "request images[1].file_id invalid_type Invalid type for 'images[1].file_id': expected a string, but got an integer instead.")]
    [TestCase("\"images\":[{\"file_id\":\"file-none\"}]", "request images[0].file_id file_not_found No such File object: file-none")]
    [TestCase("\"images\":[{\"image_url\":\"data:image/png;base64,aGVsbG8=\"}]", "user images[0].image_url invalid_image_file Invalid image data.")]
    [TestCase("\"images\":[{\"image_url\":\"SITE/page\"}]", "user images[0].image_url invalid_image_file Invalid image data.")]
    [TestCase("\"images\":[{\"image_url\":\"SITE/missing\"}]", "request url invalid_value Error while downloading file. Upstream status code: 404.")]
    [TestCase("\"images\":[{\"image_url\":\"https://no.invalid/a.png\"}]", "request images[0].image_url unreachable Can't reach images[0].image_url.")]
    [TestCase("\"images\":[{\"image_url\":\"data:image/gif;base64,R0lGODlhAQABAAAAADs=\"}]", "request images[0].image_url unsupported_file_mimetype Invalid file 'images[0].image_url': unsupported mimetype ('image/gif'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.")]
    [TestCase("\"image\":\"https://e.com/a.png\"", "request image invalid_value Unknown parameter: 'image'. For application/json use 'images' (array).")]
    [TestCase("\"images\":[{\"image_url\":\"PNG\"}],\"mask\":[]", "request mask invalid_type Invalid type for 'mask': expected an object, but got an array instead.")]
    [TestCase("\"images\":[{\"image_url\":\"PNG\"}],\"mask\":{\"image_url\":\"RGB\"}", "user - invalid_mask_image_format Invalid mask image format - mask image missing alpha channel")]
    [TestCase("\"images\":[{\"image_url\":\"PNG\"}],\"mask\":{\"image_url\":\"WIDE\"}", "user - invalid_mask_image_format Invalid mask image format - mask size does not match image size")]
    public Task A_bad_edit_is_told_exactly(string members, string error) => IsRefusedAsync(_client.JsonAsync(Edit(members), "/edit"), error);

    [TestCase("\"images\":[{\"image_url\":\"PNG\",\"file_id\":null}],\"mask\":{\"image_url\":\"PNG\"}")]
    [TestCase("\"images\":[{\"image_url\":\"https://e.com/a.png\"}],\"mask\":{\"image_url\":\"WIDE\"}")]
    public async Task Pictures_that_keep_the_rules_or_cannot_be_compared_are_taken(string members)
    {
        var reply = await _client.JsonAsync(Edit(members), "/edit");

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
    }

    [Test]
    public async Task A_stored_file_is_taken_by_its_id_and_keeps_the_same_rules()
    {
        var (png, gif) = (await UploadAsync(Client.TinyPng), await UploadAsync(Convert.FromBase64String("R0lGODlhAQABAAAAADs=")));

        var taken = await _client.JsonAsync(Edit($$"""
            "images":[{"file_id":"{{png}}"}],"mask":{"file_id":"{{png}}"}
            """), "/edit");

        Assert.That(taken.Status, Is.EqualTo(200), taken.Json.ToJsonString());
        await IsRefusedAsync(
            _client.JsonAsync(Edit($$"""
                "images":[{"file_id":"{{gif}}"}]
                """), "/edit"),
            "request images[0].file_id unsupported_file_mimetype Invalid file 'images[0].file_id': unsupported mimetype ('image/gif'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.");
    }

    [TestCase("new", "n", "two", "request n invalid_type Invalid type for 'n': expected an integer, but got a string value that could not be converted into an integer.")]
    [TestCase("new", "stream", "True", "request stream invalid_type Invalid type for 'stream': expected a boolean, but got a string value that could not be converted into a boolean.")]
    [TestCase("new", "images", "x", "request images invalid_value Unknown parameter: 'images'. For multipart/form-data use 'image' or 'image[]'.")]
    [TestCase("new", "mask", "x", "request mask invalid_type Invalid type for 'mask': expected a file, but got a string instead.")]
    [TestCase("new", "what", "x", "request what unknown_parameter Unknown parameter: 'what'.")]
    public Task A_bad_form_is_told_exactly(string model, string name, string value, string error) =>
        IsRefusedAsync(FormAsync(Text("model", model), Text("prompt", "x"), File("image", Client.TinyPng), Text(name, value)), error);

    [Test]
    public Task An_image_that_is_text_is_told_exactly() => IsRefusedAsync(
        FormAsync(Text("model", "new"), Text("prompt", "x"), Text("image", "x")),
        "request image invalid_type Invalid type for 'image': expected one of an array of files or file, but got a string instead.");

    [Test]
    public Task A_form_needs_its_image() => IsRefusedAsync(
        FormAsync(Text("model", "new"), Text("prompt", "x")), "request image missing_required_parameter Missing required parameter: 'image'.");

    [Test]
    public Task Files_are_counted() => IsRefusedAsync(
        FormAsync(Text("model", "new"), Text("prompt", "x"), File("image[]", Client.TinyPng), File("image[]", Client.TinyPng), File("image[]", Client.TinyPng)),
        "request image array_above_max_length Invalid 'image': array too long. Expected an array with maximum length 2, but got an array with length 3 instead.");

    [Test]
    public Task Files_are_measured() => IsRefusedAsync(
        FormAsync(Text("model", "new"), Text("prompt", "x"), File("image", [.. Client.TinyPng, .. new byte[4000]])),
        $"request image file_too_large 'image' has {Client.TinyPng.Length + 4000} bytes; 4000 are taken.");

    [Test]
    public Task Which_of_several_files_is_no_picture_is_told() => IsRefusedAsync(
        FormAsync(Text("model", "new"), Text("prompt", "x"), File("image[]", Client.TinyPng), File("image[]", "hello"u8.ToArray())),
        "user - invalid_image_file Invalid image file or mode for image 2, please check your image file.");

    [Test]
    public Task A_mask_of_another_format_is_told() => IsRefusedAsync(
        FormAsync(Text("model", "new"), Text("prompt", "x"), File("image", Client.TinyPng), File("mask", Convert.FromBase64String("R0lGODlhAQABAAAAADs="))),
        "user - invalid_mask_image_format Invalid mask image format - mask format does not match image format");

    [Test]
    public Task A_picture_that_must_be_square_is_told() => IsRefusedAsync(
        FormAsync(Text("model", "old"), Text("prompt", "x"), File("image", SamplePictures.Wide)), "user image not_square 2x1 isn't square.");

    // Clients label files wrongly or not at all; the bytes decide.
    [TestCase("application/octet-stream")]
    [TestCase("image/gif")]
    [TestCase(null)]
    public async Task A_wrong_label_is_not_believed(string? type)
    {
        var reply = await FormAsync(Text("model", "new"), Text("prompt", "x"), File("image", Client.TinyPng, type));

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
    }

    [Test]
    public async Task A_refusal_may_have_headers_and_an_envelope_of_its_own()
    {
        using var stranger = new Client(_mock.Address, "sk-harness-invalid");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/draw");
        request.Headers.Add("X-Harness-Fault", "403");

        var wrongKey = await stranger.JsonAsync("{}", "/draw");
        var moderated = await Reply.OfAsync(await _client.Http.SendAsync(request));

        Assert.That(wrongKey.Message.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer realm=\"exact\""));
        Assert.That(wrongKey.ErrorMessage, Is.EqualTo("Incorrect API key provided: sk-***."));
        Assert.That((string?)moderated.Json["error"]!["details"]!["stage"], Is.EqualTo("input"));
        Assert.That(moderated.Message.Headers.RetryAfter, Is.Null);
    }

    [Test]
    public async Task A_body_over_the_cap_is_told_with_both_numbers()
    {
        using var content = new ByteArrayContent(new byte[(1 << 20) + 7]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var reply = await Reply.OfAsync(await _client.Http.PostAsync("/draw", content));

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((413, "Maximum content size limit (1048576) exceeded (1048583 bytes read)")));
    }

    [Test]
    public async Task Defaults_are_meant_and_any_value_is_kept()
    {
        var reply = await _client.JsonAsync("""{"model":"new","prompt":"x","n":null,"metadata":{"a":[1,null,{"b":true}],"c":1.50}}""", "/draw");

        reply.Json.AsObject().Remove("data");
        Assert.That(reply.Json.ToJsonString(), Is.EqualTo("""{"quality":"auto","metadata":{"a":[1,null,{"b":true}],"c":1.50},"n":1,"stream":null}"""));
    }

    private string Edit(string members) => $$"""{"model":"new","prompt":"x",{{members}}}"""
        .Replace("SITE", _site.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
        .Replace("\"PNG\"", DataUrl(Client.TinyPng), StringComparison.Ordinal)
        .Replace("\"RGB\"", DataUrl(SamplePictures.Opaque), StringComparison.Ordinal)
        .Replace("\"WIDE\"", DataUrl(SamplePictures.Wide), StringComparison.Ordinal);

    private static string DataUrl(byte[] bytes) => $"\"data:image/png;base64,{Convert.ToBase64String(bytes)}\"";

    private static async Task IsRefusedAsync(Task<Reply> asked, string error)
    {
        var reply = await asked;
        var found = reply.Json["error"];

        Assert.That(reply.Status, Is.EqualTo(400), reply.Json.ToJsonString());
        Assert.That($"{found!["type"]} {found["param"] ?? (JsonNode)"-"} {found["code"]} {found["message"]}", Is.EqualTo(error));
    }

    private static (string Name, HttpContent Content) Text(string name, string value) => (name, new StringContent(value));

    private static (string Name, HttpContent Content) File(string name, byte[] bytes, string? type = "image/png")
    {
        var content = new ByteArrayContent(bytes);
        if (type is not null)
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return (name, content);
    }

    private async Task<Reply> FormAsync(params (string Name, HttpContent Content)[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in parts)
        {
            if (content is ByteArrayContent and not StringContent)
                form.Add(content, name, "a.png");
            else
                form.Add(content, name);
        }
        return await Reply.OfAsync(await _client.Http.PostAsync("/edit", form));
    }

    private async Task<string> UploadAsync(byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", "a.png" } };
        return (string)(await Reply.OfAsync(await _client.Http.PostAsync("/files", form))).Json["id"]!;
    }
}
