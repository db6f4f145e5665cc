using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Harness.Acceptance.Documents;

/// <summary>A request as one of the official SDKs puts it on the wire, byte for byte in its body and with its headers.</summary>
internal sealed record SdkCall(string Path, string ContentType, byte[] Body, bool Chunked, (string Name, string Value)[] Headers)
{
    private static readonly HttpClient Http = new();

    private static readonly (string Name, string Value)[] OfPython =
    [
        ("accept-encoding", "gzip, deflate"), ("connection", "keep-alive"), ("accept", "application/json"), ("user-agent", "OpenAI/Python 2.8.0"),
        ("x-stainless-lang", "python"), ("x-stainless-package-version", "2.8.0"), ("x-stainless-os", "Linux"), ("x-stainless-arch", "x64"),
        ("x-stainless-runtime", "CPython"), ("x-stainless-async", "false"), ("x-stainless-retry-count", "0"), ("x-stainless-read-timeout", "600"),
    ];

    private static readonly (string Name, string Value)[] OfNode =
    [
        ("connection", "keep-alive"), ("accept", "application/json"), ("user-agent", "OpenAI/JS 7.55.0"), ("x-stainless-retry-count", "0"), ("x-stainless-lang", "js"),
        ("x-stainless-package-version", "7.55.0"), ("x-stainless-os", "Linux"), ("x-stainless-arch", "x64"), ("x-stainless-runtime", "node"),
        ("accept-language", "*"), ("sec-fetch-mode", "cors"), ("accept-encoding", "gzip, deflate"),
    ];

    /// <summary><c>client.images.generate(...)</c> in Python: httpx writes JSON without blanks and leaves scripts as they are.</summary>
    public static SdkCall PythonJson(string path, string json) => new(path, "application/json", Encoding.UTF8.GetBytes(json), false, OfPython);

    /// <summary><c>client.images.generate(...)</c> in Node.</summary>
    public static SdkCall NodeJson(string path, string json) => new(path, "application/json", Encoding.UTF8.GetBytes(json), false, OfNode);

    /// <summary><c>client.images.edit(...)</c> in Python: text first, then the files under <c>image[]</c>, with a type guessed from the name.</summary>
    public static SdkCall PythonForm(string path, (string Name, string Value)[] fields, params string[] files) => PythonParts(path, fields, AsList(files));

    /// <summary>The same with files of other names: a single file isn't put into a list.</summary>
    public static SdkCall PythonParts(string path, (string Name, string Value)[] fields, params (string Name, string File)[] files)
    {
        const string Boundary = "9f3c1e0b7a5d4c2e8b6a1f0d3e5c7b9a";
        return new SdkCall(path, $"multipart/form-data; boundary={Boundary}", Form(Boundary, fields, files, file => file.EndsWith(".jpg", StringComparison.Ordinal) ? "image/jpeg" : "image/png"), false, OfPython);
    }

    /// <summary><c>client.images.edit(...)</c> in Node with files of <c>toFile(stream, null, { type })</c>.</summary>
    public static SdkCall NodeForm(string path, (string Name, string Value)[] fields, params string[] files)
    {
        const string Boundary = "----formdata-undici-045190713265";
        return new SdkCall(path, $"multipart/form-data; boundary={Boundary}", Form(Boundary, fields, AsList(files), _ => "image/png"), false, OfNode);
    }

    /// <summary>The same with bare file streams, whose length Node doesn't know: chunked, and of no type.</summary>
    public static SdkCall NodeStreams(string path, (string Name, string Value)[] fields, params string[] files)
    {
        const string Boundary = "openai-k3jq8z0x1v";
        return new SdkCall(path, $"multipart/form-data; boundary={Boundary}", Form(Boundary, fields, AsList(files), _ => "application/octet-stream"), true, OfNode);
    }

    /// <summary>The body of the answer, which must be 200 and JSON by its content type: else Node's SDK hands out a string.</summary>
    public async Task<JsonObject> SendAsync(Uri address) => JsonNode.Parse(await AnswerAsync(address, "application/json"))!.AsObject();

    /// <summary>The events of the answer, which must be 200 and a stream.</summary>
    public async Task<SentEvent[]> StreamAsync(Uri address) => SentEvent.AllOf(await AnswerAsync(address, "text/event-stream"));

    private static (string Name, string File)[] AsList(string[] files) => [.. files.Select(file => ("image[]", file))];

    private static byte[] Form(string boundary, (string Name, string Value)[] fields, (string Name, string File)[] files, Func<string, string> typeOf)
    {
        using var body = new MemoryStream();
        foreach (var (name, value) in fields)
            body.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
        foreach (var (name, file) in files)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: {typeOf(file)}\r\n\r\n"));
            body.Write(System.IO.File.ReadAllBytes(DocumentShell.PictureOf(file)));
            body.Write("\r\n"u8);
        }
        body.Write(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
        return body.ToArray();
    }

    private async Task<string> AnswerAsync(Uri address, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, Path)) { Content = new ByteArrayContent(Body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "your-api-key");
        request.Headers.TransferEncodingChunked = Chunked;
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        using var answer = await Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((200, type)), body);
        return body;
    }
}
