using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Harness.Mock.Tests;

/// <summary>A client with a key, and the few requests that tests send.</summary>
internal sealed class Client : IDisposable
{
    // Eight bytes of signature and a header: enough for a server that only wants to see whether it is a picture.
    public static readonly byte[] TinyPng = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private readonly HttpClient _http;

    public Client(Uri address, string? key = "sk-test")
    {
        _http = new HttpClient { BaseAddress = address };
        if (key is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public const string Edits = "/v1/openai/images/edits";

    public HttpClient Http => _http;

    public async Task<Reply> JsonAsync(string body, string path = Edits)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Reply.OfAsync(await _http.PostAsync(path, content));
    }

    public Task<Reply> JsonAsync(JsonObject body, string path = Edits) => JsonAsync(body.ToJsonString(), path);

    /// <summary>A form; a value of bytes is a file.</summary>
    public async Task<Reply> FormAsync(params (string Name, object Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            if (value is byte[] bytes)
                content.Add(new ByteArrayContent(bytes), name, "a.png");
            else
                content.Add(new StringContent(value.ToString()!), name);
        }
        return await Reply.OfAsync(await _http.PostAsync(Edits, content));
    }

    public static JsonObject Edit(string model = "gpt-image-2", string prompt = "a cat") => new()
    {
        ["model"] = model,
        ["prompt"] = prompt,
        ["image"] = "https://example.com/a.png",
    };

    public void Dispose() => _http.Dispose();
}
