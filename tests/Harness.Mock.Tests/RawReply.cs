using System.Text.Json.Nodes;

namespace Harness.Mock.Tests;

/// <summary>An answer as it stood on the wire.</summary>
internal sealed record RawReply(int Status, string Head, string Body)
{
    public string? ErrorMessage => (string?)JsonNode.Parse(Body)?["error"]?["message"];
}
