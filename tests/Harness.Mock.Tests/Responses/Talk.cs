using System.Text;
using System.Text.Json.Nodes;
using Harness.Imaging;
using Harness.Imaging.Encode;
using Harness.Mock.Tests.Streaming;

namespace Harness.Mock.Tests.Responses;

/// <summary>Requests that go on with a conversation, and what is looked for in their answers.</summary>
internal static class Talk
{
    /// <summary>A request that offers the tool; further members stand as written.</summary>
    public static string Body(string input = "\"a cat\"", string more = "", string tool = "") =>
        $$"""{"model":"talker","input":{{input}},"tools":[{"type":"picture_tool"{{Also(tool)}}}]{{Also(more)}}}""";

    public static Task<Reply> TalkAsync(this Client client, string input = "\"a cat\"", string more = "", string tool = "") => client.JsonAsync(Body(input, more, tool), "/responses");

    /// <summary>The same, which must succeed.</summary>
    public static async Task<Reply> ToldAsync(this Client client, string input = "\"a cat\"", string more = "", string tool = "")
    {
        var reply = await client.TalkAsync(input, more, tool);
        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        return reply;
    }

    /// <summary>The frames of a streamed response.</summary>
    public static async Task<StreamFrame[]> StreamedAsync(this Client client, string input = "\"a cat\"", string more = "", string tool = "", string? fault = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/responses") { Content = new StringContent(Body(input, "\"stream\":true" + Also(more), tool), Encoding.UTF8, "application/json") };
        if (fault is not null)
            request.Headers.Add("X-Harness-Fault", fault);
        using var answer = await client.Http.SendAsync(request);
        return await StreamClient.FramesAsync(answer);
    }

    public static string Id(this Reply reply) => (string)reply.Json["id"]!;

    public static JsonNode? Call(this Reply reply) => CallIn(reply.Json);

    public static JsonNode? CallIn(JsonNode response) => response["output"]!.AsArray().FirstOrDefault(item => (string?)item!["type"] == "picture_tool_call");

    public static string CallId(this Reply reply) => (string)reply.Call()!["id"]!;

    public static byte[] Picture(this Reply reply) => Convert.FromBase64String((string)reply.Call()!["result"]!);

    /// <summary>The pixels of a corner of a square picture, which no ellipse in the middle reaches.</summary>
    public static int[] Corner(byte[] png) => Square(png, 0);

    /// <summary>Some pixels in the middle of a square picture.</summary>
    public static int[] Middle(byte[] png) => Square(png, 3 * Png.SizeOf(png).Width / 8);

    /// <summary>A picture as a data URL; the media type is whatever the client thinks.</summary>
    public static string DataUrl(ulong seed = 1, string mediaType = "image/png", PictureFormat format = PictureFormat.Png) =>
        $"data:{mediaType};base64,{Convert.ToBase64String(Encode(seed, format))}";

    public static byte[] Encode(ulong seed, PictureFormat format = PictureFormat.Png) =>
        PictureEncoder.Encode(new PictureOrder { Width = 64, Height = 64, Format = format, Seed = seed });

    /// <summary>Clear but for an ellipse in the middle, which it keeps.</summary>
    public static byte[] Mask() => PictureEncoder.Encode(new PictureOrder { Width = 64, Height = 64, Format = PictureFormat.Png, Transparent = true });

    /// <summary>A message with these parts behind a text.</summary>
    public static string Message(string text, params string[] parts) =>
        $$"""[{"role":"user","content":[{"type":"input_text","text":"{{text}}"}{{string.Concat(parts.Select(part => "," + part))}}]}]""";

    public static string ByUrl(string url) => $$"""{"type":"input_image","image_url":"{{url}}"}""";

    public static string ByFile(string id) => $$"""{"type":"input_image","file_id":"{{id}}"}""";

    private static int[] Square(byte[] png, int at)
    {
        var (width, _) = Png.SizeOf(png);
        var pixels = Png.PixelsOf(png);
        return [.. Enumerable.Range(at, width / 8).SelectMany(y => pixels.AsSpan(y * width + at, width / 8).ToArray())];
    }

    private static string Also(string members) => members.Length > 0 ? "," + members : "";
}
