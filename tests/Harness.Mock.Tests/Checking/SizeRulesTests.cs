namespace Harness.Mock.Tests.Checking;

public sealed class SizeRulesTests
{
    private const string Ratio = "ratio: { words: [auto, \"\"] }";
    private const string Limits = "size: { words: [auto], multiple-of: 16, long-edge: 3840, least-pixels: 655360, pixels: 8294400, long-to-short: 3 }";

    [TestCase("1:1", 1024, 1024)]
    [TestCase("auto", 1536, 1024)]
    [TestCase("", 1536, 1024)]
    public async Task A_ratio_decides_the_picture_s_size(string size, int width, int height)
    {
        await using var mock = await TestDialects.StartAsync();
        using var client = new Client(mock.Address);

        var reply = await client.DrawAsync($"\"size\":\"{size}\"");

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        Assert.That(reply.Size(), Is.EqualTo((width, height)));
    }

    [TestCase("1024x1024")]
    [TestCase("16:")]
    [TestCase(":9")]
    [TestCase("0:9")]
    [TestCase("016:9")]
    [TestCase("100:9")]
    [TestCase("16:9:1")]
    [TestCase("16.0:9")]
    [TestCase(" 16:9")]
    public async Task What_is_no_ratio_is_refused(string size)
    {
        await using var mock = await TestDialects.StartAsync();
        using var client = new Client(mock.Address);

        var reply = await client.DrawAsync($"\"size\":\"{size}\"");

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, "it must be a ratio WIDTH:HEIGHT such as 16:9")));
    }

    [TestCase("1024x640", null)]
    [TestCase("1008x640", "645120")]
    [TestCase("1440x480", null)]
    [TestCase("480x1440", null)]
    [TestCase("1456x480", "3 times")]
    [TestCase("480x1456", "3 times")]
    [TestCase("3840x2160", null)]
    [TestCase("3840x2176", "8294400")]
    [TestCase("3856x2144", "3840")]
    [TestCase("1032x1024", "multiples of 16")]
    public async Task A_size_keeps_to_its_limits_on_both_sides(string size, string? problem)
    {
        await using var mock = await TestDialects.StartAsync((Ratio, Limits));
        using var client = new Client(mock.Address);

        var reply = await client.DrawAsync($"\"size\":\"{size}\"");

        Assert.That(reply.Status, Is.EqualTo(problem is null ? 200 : 400), reply.Json.ToJsonString());
        if (problem is not null)
            Assert.That(reply.ErrorMessage, Does.Contain(problem));
        else
            Assert.That($"{reply.Size().Width}x{reply.Size().Height}", Is.EqualTo(size));
    }
}
