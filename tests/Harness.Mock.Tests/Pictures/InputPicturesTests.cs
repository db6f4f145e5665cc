using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Tests.Pictures;

/// <summary>What comes with a request as a picture: files, data URLs, addresses on this machine and elsewhere.</summary>
public sealed class InputPicturesTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private readonly ManualTime _time = new();
    private readonly SemaphoreSlim _asked = new(0);
    private MockServer _mock = null!;
    private TinySite _site = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await Shipped.StartAsync(new MockOptions { Time = _time });
        _site = await TinySite.StartAsync(ServeAsync);
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
        await _site.DisposeAsync();
        _asked.Dispose();
    }

    [TestCase("/picture", 200, "")]
    [TestCase("/page", 400, "neither PNG")]
    [TestCase("/empty", 400, "it is empty")]
    [TestCase("/missing", 500, "fetch failed")]
    [TestCase("/error", 500, "fetch failed")]
    [TestCase("/elsewhere", 500, "fetch failed")]
    [TestCase("/endless", 500, "fetch failed")]
    [TestCase("/broken", 500, "fetch failed")]
    public async Task An_address_on_this_machine_is_really_read(string path, int status, string message)
    {
        var reply = await EditAsync(new Uri(_site.Address, path).AbsoluteUri);

        Assert.That(reply.Status, Is.EqualTo(status), reply.Json.ToJsonString());
        Assert.That(reply.ErrorMessage ?? "", Does.Contain(message));
        Assert.That(reply.ErrorCode, Is.EqualTo(status switch { 200 => null, 400 => "token_mismatched", _ => "api_error" }));
    }

    [Test]
    public async Task A_picture_that_never_comes_is_waited_for_ten_seconds()
    {
        var reply = EditAsync(new Uri(_site.Address, "/hanging").AbsoluteUri);
        await _asked.WaitAsync();
        await _time.FireNextAsync(TimeSpan.FromSeconds(10));

        Assert.That(((await reply).Status, (await reply).ErrorMessage), Is.EqualTo((500, "fetch failed")));
    }

    [Test]
    public async Task A_client_that_leaves_meanwhile_is_not_waited_for()
    {
        using var impatient = new CancellationTokenSource();
        using var content = new StringContent(Body(new Uri(_site.Address, "/hanging").AbsoluteUri), null, "application/json");
        var post = _client.Http.PostAsync(Client.Edits, content, impatient.Token);
        await _asked.WaitAsync();
        await impatient.CancelAsync();

        Assert.That(async () => await post, Throws.InstanceOf<OperationCanceledException>());
        // The site sees its own client, the mock, leave as well.
        await _asked.WaitAsync();
    }

    [Test]
    public async Task A_picture_that_the_mock_has_made_can_be_edited_again()
    {
        var first = await EditAsync("https://example.com/a.png");

        var second = await EditAsync((string)first.Json["data"]![0]!["url"]!);

        Assert.That(second.Status, Is.EqualTo(200), second.Json.ToJsonString());
    }

    [TestCase("https://example.com/a.png", 200)]
    [TestCase("http://no-such-host.example/a.png", 200)]
    [TestCase("https://192.0.2.1/a.png", 200)]
    [TestCase("https://example.com/not-a-picture.html", 200)]
    [TestCase("https://a.invalid/a.png", 500)]
    [TestCase("https://A.B.INVALID:8443/a.png", 500)]
    [TestCase("http://invalid/a.png", 500)]
    [TestCase("http://a.invalid./a.png", 500)]
    [TestCase("https://invalid.example/a.png", 200)]
    public async Task Other_hosts_are_stood_in_for_except_those_that_cant_exist(string address, int status) =>
        Assert.That((await EditAsync(address)).Status, Is.EqualTo(status));

    [TestCase("data:image/png;base64," + Png, 200)]
    [TestCase("data:image/jpeg;base64," + Png, 200)]
    [TestCase("data:application/octet-stream;base64," + Png, 200)]
    [TestCase("data:;base64," + Png, 200)]
    [TestCase("DATA:image/png;BASE64," + Png, 200)]
    [TestCase("data:image/png;charset=utf-8;base64," + Png, 200)]
    [TestCase("data:image/png," + Png, 400)]
    [TestCase("data:image/png;base64", 400)]
    [TestCase("data:image/png;base64,", 400)]
    [TestCase("data:image/png;base64,aGVsbG8=", 400)]
    [TestCase("data:image/png;base64," + Png + "=", 400)]
    [TestCase("data:", 400)]
    [TestCase("data:,", 400)]
    public async Task A_data_URL_must_hold_a_picture_whatever_it_is_labelled(string url, int status) =>
        Assert.That((await EditAsync(url)).Status, Is.EqualTo(status));

    [TestCase("89504E470D0A1A0A", 200)]
    [TestCase("FFD8FFE0", 200)]
    [TestCase("474946383961", 200)]
    [TestCase("474946383761", 200)]
    [TestCase("52494646000000005745425056503858", 200)]
    [TestCase("52494646000000005745425056503820", 200)]
    [TestCase("5249464600000000574156454646", 400)]
    [TestCase("255044462D312E34", 400)]
    [TestCase("3C68746D6C3E", 400)]
    [TestCase("89504E47", 400)]
    [TestCase("", 400)]
    public async Task An_upload_must_begin_like_a_picture(string bytes, int status)
    {
        var reply = await _client.FormAsync(("model", "gpt-image-1"), ("prompt", "x"), ("image", Convert.FromHexString(bytes)));

        Assert.That(reply.Status, Is.EqualTo(status), reply.Json.ToJsonString());
    }

    [TestCase(1, 200)]
    [TestCase(16, 200)]
    [TestCase(17, 400)]
    public async Task JSON_takes_up_to_sixteen(int pictures, int status)
    {
        var body = Client.Edit();
        body["image"] = new JsonArray([.. Enumerable.Range(0, pictures).Select(index => JsonValue.Create($"https://example.com/{index}.png"))]);

        Assert.That((await _client.JsonAsync(body)).Status, Is.EqualTo(status));
    }

    [TestCase(17)]
    [TestCase(100)]
    public async Task A_form_takes_any_number(int pictures)
    {
        (string, object)[] files = [.. Enumerable.Repeat(("image[]", (object)Client.TinyPng), pictures)];

        var reply = await _client.FormAsync([("model", "gpt-image-1"), ("prompt", "x"), .. files]);

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
    }

    [TestCase(50, 200)]
    [TestCase(51, 400)]
    public async Task A_file_may_have_fifty_megabytes(int megabytes, int status)
    {
        var picture = new byte[megabytes << 20];
        Client.TinyPng.CopyTo(picture, 0);

        var reply = await _client.FormAsync(("model", "gpt-image-1"), ("prompt", "x"), ("image", picture));

        Assert.That(reply.Status, Is.EqualTo(status), reply.Json.ToJsonString());
    }

    private Task<Reply> EditAsync(string image) => _client.JsonAsync(Body(image));

    private static string Body(string image)
    {
        var body = Client.Edit();
        body["image"] = image;
        return body.ToJsonString();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var left = context.RequestAborted;
        switch (context.Request.Path.Value)
        {
            case "/picture":
                await context.Response.Body.WriteAsync(Client.TinyPng, left);
                break;
            case "/page":
                context.Response.ContentType = "image/png";
                await context.Response.WriteAsync("<html>not a picture, whatever the header says</html>", left);
                break;
            case "/empty":
                break;
            case "/error":
                context.Response.StatusCode = 503;
                break;
            case "/elsewhere":
                context.Response.Redirect("http://example.com/a.png");
                break;
            case "/endless":
                var chunk = new byte[1 << 20];
                while (!left.IsCancellationRequested)
                    await context.Response.Body.WriteAsync(chunk, left);
                break;
            case "/broken":
                context.Response.ContentLength = 1000;
                await context.Response.Body.WriteAsync(Client.TinyPng, left);
                context.Abort();
                break;
            case "/hanging":
                await HangAsync(left);
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    private async Task HangAsync(CancellationToken left)
    {
        _asked.Release();
        try
        {
            await Task.Delay(Timeout.Infinite, left);
        }
        finally
        {
            _asked.Release();
        }
    }
}
