using System.Text.Json.Nodes;

namespace Harness.Mock.Tests;

/// <summary>An answer with its body read.</summary>
internal sealed record Reply(int Status, JsonNode Json, HttpResponseMessage Message)
{
    public static async Task<Reply> OfAsync(HttpResponseMessage message) =>
        new((int)message.StatusCode, JsonNode.Parse(await message.Content.ReadAsByteArrayAsync())!, message);

    public string? ErrorCode => (string?)Json["error"]?["code"];

    public string? ErrorMessage => (string?)Json["error"]?["message"];
}
