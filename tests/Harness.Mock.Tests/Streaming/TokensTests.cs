using System.Text.Json.Nodes;
using Harness.Imaging;
using Harness.Imaging.Encode;

namespace Harness.Mock.Tests.Streaming;

public sealed class TokensTests
{
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

    // Known of the providers' own answers and guides.
    [TestCase("tables", "low", "1024x1024", 272)]
    [TestCase("tables", "high", "1024x1024", 4160)]
    [TestCase("tables", "high", "1536x1024", 6208)]
    [TestCase("scales", "low", "1024x1024", 196)]
    [TestCase("scales", "medium", "1024x1024", 1756)]
    [TestCase("scales", "high", "1024x1024", 7024)]
    [TestCase("scales", "low", "1536x1024", 158)]
    [TestCase("scales", "medium", "1536x1024", 1372)]
    [TestCase("scales", "high", "1536x1024", 5488)]
    [TestCase("scales", "high", "1024x1536", 5488)]
    [TestCase("scales", "low", "1536x864", 120)]
    [TestCase("scales", "high", "3840x2160", 13342)]
    // What is left to the server counts as it came out.
    [TestCase("tables", "auto", "auto", 1056)]
    // What isn't listed counts nothing.
    [TestCase("tables", "draft", "1024x1024", 0)]
    [TestCase("tables", "low", "512x512", 0)]
    [TestCase("scales", "draft", "1024x1024", 0)]
    [TestCase("still", "high", "1024x1024", 0)]
    public async Task A_made_picture_counts_by_quality_and_size(string model, string quality, string size, int output)
    {
        var usage = await UsageAsync("/draw", ("model", model), ("quality", quality), ("size", size));

        Assert.That((int)usage["output"]!, Is.EqualTo(output));
    }

    [Test]
    public async Task Several_pictures_count_together()
    {
        var usage = await UsageAsync("/draw", ("model", "scales"), ("quality", "low"), ("n", 3));

        Assert.That((int)usage["output"]!, Is.EqualTo(3 * 196));
    }

    [TestCase("tables", "128x128", 194)]
    [TestCase("tables", "128x128 128x128", 388)]
    [TestCase("tables", "512x512", 194)]
    [TestCase("tables", "1024x1024", 194)]
    [TestCase("tables", "1536x1024", 65 + 2 * 129)]
    [TestCase("tables", "513x512", 65 + 2 * 129)]
    [TestCase("scales", "128x128", 64)]
    [TestCase("scales", "1024x1024", 1024)]
    [TestCase("scales", "1025x1024", 33 * 32)]
    [TestCase("still", "128x128", 0)]
    public async Task The_pictures_that_came_count_by_their_sizes(string model, string sizes, int pictures)
    {
        var usage = await UsageAsync("/edit", ("model", model), ("image", new JsonArray([.. sizes.Split(' ').Select(DataUrl)])));

        Assert.That((int)usage["pictures"]!, Is.EqualTo(pictures));
    }

    [TestCase("128x128", "high", 194 + 4160)]
    [TestCase("128x64", "high", 194 + 6240)]
    [TestCase("128x128", "low", 194)]
    public async Task Keeping_a_picture_closely_counts_more(string size, string fidelity, int pictures)
    {
        var usage = await UsageAsync("/edit", ("model", "tables"), ("input_fidelity", fidelity), ("image", DataUrl(size)));

        Assert.That((int)usage["pictures"]!, Is.EqualTo(pictures));
    }

    // A header of some thirty bytes may claim sides of two thousand million pixels.
    [TestCase("tables", 1, 65 + 129 * 4_194_304L)]
    [TestCase("scales", 1, 67_108_864L * 67_108_864)]
    [TestCase("tables", 4, 4 * (65 + 129 * 4_194_304L))]
    public async Task The_largest_pictures_that_can_be_claimed_are_counted(string model, int pictures, long expected)
    {
        var height = model == "tables" ? 512 : int.MaxValue;
        var claim = $"data:image/png;base64,{Convert.ToBase64String(Png.Claiming(int.MaxValue, height))}";

        var usage = await UsageAsync("/edit", ("model", model), ("image", new JsonArray([.. Enumerable.Repeat(claim, pictures).Select(url => (JsonNode)url)])));

        Assert.That((long)usage["pictures"]!, Is.EqualTo(expected));
        Assert.That((long)usage["total"]!, Is.GreaterThan(expected));
    }

    [Test]
    public async Task A_picture_elsewhere_counts_as_a_square_of_1024_and_a_mask_counts_nothing()
    {
        var usage = await UsageAsync("/edit", ("model", "scales"), ("image", "https://example.com/a.png"), ("mask", DataUrl("1024x1024")));

        Assert.That((int)usage["pictures"]!, Is.EqualTo(1024));
    }

    [TestCase("a", 1)]
    [TestCase("four", 1)]
    [TestCase("fours", 2)]
    [TestCase("turn the logo to green", 6)]
    [TestCase("把蘋果變成綠色", 7)]
    [TestCase("🍏🍏 and", 3)]
    public async Task A_prompt_counts_by_its_characters(string prompt, int text)
    {
        var usage = await UsageAsync("/draw", ("model", "tables"), ("prompt", prompt));

        Assert.That((int)usage["text"]!, Is.EqualTo(text));
    }

    [Test]
    public async Task The_sums_are_right()
    {
        var usage = await UsageAsync("/edit", ("model", "tables"), ("quality", "low"), ("image", DataUrl("128x128")));

        Assert.That(usage.ToJsonString(), Is.EqualTo("""{"input":196,"text":2,"pictures":194,"output":272,"total":468}"""));
    }

    [TestCase(0, 272)]
    [TestCase(2, 472)]
    public async Task In_a_stream_each_picture_counts_itself_and_its_partial_ones(int partials, int output)
    {
        var frames = await _client.StreamAsync($"\"n\":2,\"quality\":\"low\",\"partial_images\":{partials}");

        var counted = frames.Where(frame => frame.Name == "draw.completed").Select(frame => frame.Data["usage"]!.ToJsonString());
        Assert.That(counted, Is.EqualTo(Enumerable.Repeat($$"""{"input":2,"output":{{output}},"total":{{output + 2}}}""", 2)));
    }

    private async Task<JsonNode> UsageAsync(string path, params (string Name, JsonNode Value)[] members)
    {
        var body = new JsonObject { ["prompt"] = "a cat" };
        foreach (var (name, value) in members)
            body[name] = value;
        var reply = await _client.JsonAsync(body, path);
        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        return reply.Json["usage"]!;
    }

    private static JsonNode DataUrl(string size)
    {
        var edges = size.Split('x').Select(int.Parse).ToArray();
        var png = PictureEncoder.Encode(new PictureOrder { Width = edges[0], Height = edges[1], Format = PictureFormat.Png });
        return $"data:image/png;base64,{Convert.ToBase64String(png)}";
    }
}
