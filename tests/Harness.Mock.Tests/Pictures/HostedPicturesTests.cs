using Harness.Imaging;
using Harness.Imaging.Encode;
using Harness.Mock.Pictures;

namespace Harness.Mock.Tests.Pictures;

public sealed class HostedPicturesTests
{
    [TestCase("GET", 200)]
    [TestCase("HEAD", 200)]
    [TestCase("DELETE", 404)]
    [TestCase("POST", 404)]
    public async Task A_picture_is_there_to_be_read_alone(string method, int status)
    {
        await using var mock = await Shipped.StartAsync();
        using var client = new Client(mock.Address);
        var reply = await client.JsonAsync(Client.Edit());
        using var request = new HttpRequestMessage(new HttpMethod(method), (string)reply.Json["data"]![0]!["url"]!);

        using var answer = await client.Http.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Headers.Contains("x-request-id"));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo(status == 200 ? "image/png" : "application/json"));
        Assert.That(answer.Content.Headers.ContentLength, Is.GreaterThan(0));
    }

    [TestCase("/xhuoapi/_pictures/gpt-image/none_0.png")]
    [TestCase("/_pictures/gpt-image/none_0.png")]
    [TestCase("/xhuoapi/_pictures")]
    public async Task A_picture_that_was_never_made_is_not_found(string path)
    {
        await using var mock = await Shipped.StartAsync();
        using var client = new Client(mock.Address);

        var reply = await Reply.OfAsync(await client.Http.GetAsync(new Uri(path, UriKind.Relative)));

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((404, "api_not_implemented")));
    }

    [Test]
    public void The_oldest_pictures_go_first()
    {
        var hosted = new HostedPictures();
        var look = new PictureOrder { Width = 1, Height = 1, Format = PictureFormat.Png };
        var paths = Enumerable.Range(0, 20_001).Select(number => hosted.Host("d", $"/{number}", look with { Seed = (ulong)number })).ToArray();

        Assert.That(hosted.Find(paths[0]), Is.Null);
        Assert.That(hosted.Find(paths[1])?.Seed, Is.EqualTo(1));
        Assert.That(hosted.Find(paths[^1])?.Seed, Is.EqualTo(20_000));
    }
}
