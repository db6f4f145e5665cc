using System.Text;

namespace Harness.Mock.Tests.Streaming;

/// <summary>Requests for streams.</summary>
internal static class StreamClient
{
    /// <summary>A request with these members besides a model, a prompt and the wish for a stream.</summary>
    public static HttpRequestMessage Request(string members = "", string path = "/draw", string? fault = null)
    {
        var content = new StringContent($$"""{"prompt":"a cat","stream":true{{Also(members)}}{{(members.Contains("\"model\"") ? "" : ",\"model\":\"tables\"")}}}""", Encoding.UTF8, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (fault is not null)
            request.Headers.Add("X-Harness-Fault", fault);
        return request;
    }

    /// <summary>The frames of an answer that must be a stream.</summary>
    public static async Task<StreamFrame[]> StreamAsync(this Client client, string members = "", string path = "/draw", string? fault = null)
    {
        using var request = Request(members, path, fault);
        using var answer = await client.Http.SendAsync(request);
        return await FramesAsync(answer);
    }

    /// <summary>The answer to a request for a stream that must be refused before it begins.</summary>
    public static async Task<Reply> RefusedAsync(this Client client, string members = "", string path = "/draw", string? fault = null)
    {
        using var request = Request(members, path, fault);
        return await Reply.OfAsync(await client.Http.SendAsync(request));
    }

    public static async Task<StreamFrame[]> FramesAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        Assert.That(answer.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/event-stream; charset=utf-8"));
        return StreamFrame.AllOf(text);
    }

    private static string Also(string members) => members.Length > 0 ? "," + members : "";
}
