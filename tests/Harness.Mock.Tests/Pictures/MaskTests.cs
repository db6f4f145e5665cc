using System.Text.Json.Nodes;
using Harness.Imaging;
using Harness.Imaging.Encode;
using Harness.Mock.Tests.Streaming;

namespace Harness.Mock.Tests.Pictures;

/// <summary>The masks are clear outside of an ellipse: there a picture is new, in the middle it stays as it was.</summary>
public sealed class MaskTests
{
    private const int Side = 256;

    private MockServer _mock = null!;
    private Client _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mock = await StreamDialect.StartAsync();
        _client = new Client(_mock.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [Test]
    public async Task What_the_mask_keeps_is_the_same_whatever_is_asked_for()
    {
        var (cat, dog) = (await EditAsync("a cat", Picture(1), Mask(Side)), await EditAsync("a dog", Picture(1), Mask(Side)));

        Assert.That(Middle(cat), Is.EqualTo(Middle(dog)));
        Assert.That(Corner(cat), Is.Not.EqualTo(Corner(dog)));
    }

    [Test]
    public async Task What_the_mask_keeps_depends_on_the_first_picture_alone()
    {
        var one = await EditAsync("a cat", new JsonArray(Picture(1), Picture(2)), Mask(Side));
        var otherSecond = await EditAsync("a cat", new JsonArray(Picture(1), Picture(3)), Mask(Side));
        var otherFirst = await EditAsync("a cat", new JsonArray(Picture(2), Picture(1)), Mask(Side));

        Assert.That(Middle(otherSecond), Is.EqualTo(Middle(one)));
        Assert.That(Middle(otherFirst), Is.Not.EqualTo(Middle(one)));
    }

    [Test]
    public async Task Without_the_mask_nothing_is_kept()
    {
        var (masked, plain) = (await EditAsync("a cat", Picture(1), Mask(Side)), await EditAsync("a cat", Picture(1), null));

        Assert.That(Middle(plain), Is.Not.EqualTo(Middle(masked)));
    }

    [Test]
    public async Task A_mask_of_another_size_is_stretched()
    {
        var (cat, dog) = (await EditAsync("a cat", Picture(1), Mask(2 * Side)), await EditAsync("a dog", Picture(1), Mask(2 * Side)));

        Assert.That(Middle(cat), Is.EqualTo(Middle(dog)));
        Assert.That(Corner(cat), Is.Not.EqualTo(Corner(dog)));
    }

    [TestCase("a file that is opaque")]
    [TestCase("an address elsewhere")]
    public async Task What_is_not_transparent_anywhere_is_no_mask(string kind)
    {
        JsonNode Mask() => kind == "an address elsewhere" ? "https://example.com/mask.png" : Picture(9);

        var (cat, dog) = (await EditAsync("a cat", Picture(1), Mask()), await EditAsync("a dog", Picture(1), Mask()));

        Assert.That(Middle(cat), Is.Not.EqualTo(Middle(dog)));
    }

    [Test]
    public async Task A_stream_keeps_the_same()
    {
        var body = new JsonObject { ["image"] = Picture(1), ["mask"] = Mask(Side), ["size"] = $"{Side}x{Side}" }.ToJsonString();

        var frames = await _client.StreamAsync(body[1..^1], "/edit");

        Assert.That(Middle(frames.Single().Picture), Is.EqualTo(Middle(await EditAsync("a dog", Picture(1), Mask(Side)))));
    }

    private async Task<byte[]> EditAsync(string prompt, JsonNode image, JsonNode? mask)
    {
        var body = new JsonObject { ["model"] = "tables", ["prompt"] = prompt, ["size"] = $"{Side}x{Side}", ["image"] = image };
        if (mask is not null)
            body["mask"] = mask;
        var reply = await _client.JsonAsync(body, "/edit");
        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        return Convert.FromBase64String((string)reply.Json["data"]![0]!["b64_json"]!);
    }

    private static int[] Middle(byte[] png) => Square(png, 3 * Side / 8, 3 * Side / 8);

    private static int[] Corner(byte[] png) => Square(png, 0, 0);

    // A few cells.
    private static int[] Square(byte[] png, int left, int top)
    {
        var pixels = Png.PixelsOf(png);
        return [.. Enumerable.Range(0, Side / 8).SelectMany(y => pixels.AsSpan((top + y) * Side + left, Side / 8).ToArray())];
    }

    private static string Picture(ulong seed) => DataUrl(new PictureOrder { Width = Side, Height = Side, Format = PictureFormat.Png, Seed = seed });

    private static string Mask(int side) => DataUrl(new PictureOrder { Width = side, Height = side, Format = PictureFormat.Png, Transparent = true });

    private static string DataUrl(PictureOrder order) => $"data:image/png;base64,{Convert.ToBase64String(PictureEncoder.Encode(order))}";
}
