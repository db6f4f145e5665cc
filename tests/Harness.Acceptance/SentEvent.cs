using System.Text.Json.Nodes;

namespace Harness.Acceptance;

/// <summary>One server-sent event.</summary>
internal sealed record SentEvent(string Name, JsonObject Data)
{
    /// <summary>
    /// The events of a whole stream, each of which must be a line with its name, a line with JSON and a blank line. Names and the JSON's
    /// own types must be the same: some SDKs go by the one and some by the other.
    /// </summary>
    public static SentEvent[] AllOf(string stream)
    {
        var frames = stream.Split("\n\n");
        Assert.That(frames[^1], Is.Empty, "the last event ends in a blank line, and nothing follows");
        return [.. frames[..^1].Select(Of)];
    }

    private static SentEvent Of(string frame)
    {
        var lines = frame.Split('\n');
        Assert.That(lines, Has.Length.EqualTo(2), frame);
        Assert.That((lines[0][..7], lines[1][..7]), Is.EqualTo(("event: ", "data: {")), frame);
        var data = JsonNode.Parse(lines[1][6..])!.AsObject();
        Assert.That((string?)data["type"], Is.EqualTo(lines[0][7..]));
        return new SentEvent(lines[0][7..], data);
    }
}
