using System.Text.Json.Nodes;

namespace Harness.Mock.Tests.Streaming;

/// <summary>One server-sent event as it lay on the wire.</summary>
internal sealed record StreamFrame(string Name, JsonNode Data)
{
    /// <summary>The picture in it.</summary>
    public byte[] Picture => Convert.FromBase64String((string)Data["b64_json"]!);

    /// <summary>The frames of a whole stream; throws where it has any other form than a line with the name, a line with JSON, a blank line.</summary>
    public static StreamFrame[] AllOf(string stream)
    {
        var pieces = stream.Split("\n\n");
        Assert.That(pieces[^1], Is.Empty, "a frame ends in a blank line");
        return [.. pieces[..^1].Select(Of)];
    }

    /// <summary>A frame without the blank line behind it.</summary>
    public static StreamFrame Of(string frame)
    {
        var lines = frame.Split('\n');
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[0], Does.StartWith("event: "));
        Assert.That(lines[1], Does.StartWith("data: {"));
        return new StreamFrame(lines[0][7..], JsonNode.Parse(lines[1][6..])!);
    }
}
