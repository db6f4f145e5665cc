namespace Harness.Mock.Tests.Checking;

public sealed class ChoiceRulesTests
{
    private static readonly (string, string) Formats = (
        "quality: { type: text, rules: [{ one-of: [low, high] }] }",
        """
        quality: { type: text, rules: [{ one-of: [low, high] }] }
              output_format: { type: text, rules: [{ one-of: [png, jpeg, webp] }] }
              output_compression:
                type: whole-number
                rules:
                  - { when: { output_format: [jpeg, webp] }, range: [0, 100] }
                  - { range: [100, 100] }
        """);

    private static readonly (string, string) Encoded = (
        "format: png, hosted-at: \"/p/{$uuid}.png\"", "format: { from: output_format, default: png }, compression: { from: output_compression, default: 100 }");

    [TestCase("""{"quality":"low"}""", 200)]
    [TestCase("""{"quality":null}""", 200)]
    [TestCase("""{"quality":"LOW"}""", 400)]
    [TestCase("""{"quality":"lo"}""", 400)]
    [TestCase("""{"quality":""}""", 400)]
    [TestCase("""{"quality":3}""", 400)]
    public async Task One_of_a_few_words_is_taken_letter_for_letter(string members, int status)
    {
        await using var mock = await TestDialects.StartAsync();
        using var client = new Client(mock.Address);

        var reply = await client.DrawAsync(members[1..^1]);

        Assert.That(reply.Status, Is.EqualTo(status), reply.Json.ToJsonString());
    }

    [TestCase("jpeg", 0, 200)]
    [TestCase("webp", 100, 200)]
    [TestCase("jpeg", 101, 400)]
    [TestCase("webp", -1, 400)]
    [TestCase("png", 100, 200)]
    [TestCase("png", 99, 400)]
    [TestCase(null, 99, 400)]
    [TestCase(null, 100, 200)]
    public async Task Compression_is_for_the_formats_that_lose(string? format, int compression, int status)
    {
        await using var mock = await TestDialects.StartAsync(Formats, Encoded);
        using var client = new Client(mock.Address);

        var reply = await client.DrawAsync($"{(format is null ? "" : $"\"output_format\":\"{format}\",")}\"output_compression\":{compression}");

        Assert.That(reply.Status, Is.EqualTo(status), reply.Json.ToJsonString());
        if (status == 400)
            Assert.That((string?)reply.Json["error"]!["param"], Is.EqualTo("output_compression"));
    }

    [Test]
    public async Task More_compression_makes_a_smaller_picture()
    {
        await using var mock = await TestDialects.StartAsync(Formats, Encoded);
        using var client = new Client(mock.Address);

        var small = await client.DrawAsync("\"output_format\":\"jpeg\",\"output_compression\":5");
        var large = await client.DrawAsync("\"output_format\":\"jpeg\",\"output_compression\":95");

        Assert.That(Length(small), Is.LessThan(Length(large)));
    }

    private static int Length(Reply reply) => ((string)reply.Json["data"]![0]!["b64_json"]!).Length;
}
