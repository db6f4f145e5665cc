using System.Text;

namespace Harness.Mock.Tests.Requests;

/// <summary>Edits as real clients put them on the wire, byte for byte as they were seen there.</summary>
public sealed class ClientBytesTests
{
    private static readonly string Png = Encoding.Latin1.GetString(Client.TinyPng);

    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Shipped.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    private static IEnumerable<TestCaseData> Clients()
    {
        // OpenAI's SDK for .NET: a quoted boundary with odd characters, unquoted names, types before dispositions, no type on the file.
        var odd = "zgCz=1jRZ3kXeyJ2L41w7gcTcYdFMhmxfwZ0YVk8FW(_JMF=qTAoMC6gPTmNWKM'CsBvXG";
        yield return Row("dotnet", $"multipart/form-data; boundary=\"{odd}\"", odd,
            "Content-Disposition: form-data; name=image; filename=a.png; filename*=utf-8''a.png\r\n\r\n" + Png,
            "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=prompt\r\n\r\na cat",
            "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=model\r\n\r\ngpt-image-1");

        // The same with a file name that isn't ASCII: RFC 2047 beside RFC 5987.
        yield return Row("dotnet, 蘋果.png", "multipart/form-data; boundary=\"a=_b\"", "a=_b",
            "Content-Disposition: form-data; name=image; filename=\"=?utf-8?B?6JiL5p6cLnBuZw==?=\"; filename*=utf-8''%E8%98%8B%E6%9E%9C.png\r\n\r\n" + Png,
            "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=prompt\r\n\r\na cat",
            "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=model\r\n\r\ngpt-image-1");

        yield return Row("openai-node, a list of files last", "multipart/form-data; boundary=----formdata-undici-045190713265", "----formdata-undici-045190713265",
            "Content-Disposition: form-data; name=\"model\"\r\n\r\ngpt-image-1",
            "Content-Disposition: form-data; name=\"prompt\"\r\n\r\na cat",
            "Content-Disposition: form-data; name=\"mask\"; filename=\"mask.png\"\r\nContent-Type: image/png\r\n\r\n" + Png,
            "Content-Disposition: form-data; name=\"n\"\r\n\r\n1",
            "Content-Disposition: form-data; name=\"image[]\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n" + Png,
            "Content-Disposition: form-data; name=\"image[]\"; filename=\"b.png\"\r\nContent-Type: application/octet-stream\r\n\r\n" + Png);

        yield return Row("curl", "multipart/form-data; boundary=------------------------nXWUkgWiMRBd3VqYBQ2Jzl", "------------------------nXWUkgWiMRBd3VqYBQ2Jzl",
            "Content-Disposition: form-data; name=\"model\"\r\n\r\ngpt-image-1",
            "Content-Disposition: form-data; name=\"prompt\"\r\n\r\na cat",
            "Content-Disposition: form-data; name=\"image[]\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n" + Png);

        yield return Row("Python requests", "multipart/form-data; boundary=8f0b9c1e1d3f4a55b6c7d8e9f0a1b2c3", "8f0b9c1e1d3f4a55b6c7d8e9f0a1b2c3",
            "Content-Disposition: form-data; name=\"model\"\r\n\r\ngpt-image-1",
            "Content-Disposition: form-data; name=\"prompt\"\r\n\r\na cat",
            "Content-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\n" + Png);

        yield return Row("HttpClient of .NET", "multipart/form-data; boundary=\"5d1f0a3c-64bb-4a52-8a2f-0b9d3a0f6f0e\"", "5d1f0a3c-64bb-4a52-8a2f-0b9d3a0f6f0e",
            "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=model\r\n\r\ngpt-image-1",
            "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=prompt\r\n\r\na cat",
            "Content-Type: image/png\r\nContent-Disposition: form-data; name=image\r\n\r\n" + Png);

        yield return Row("Chromium", "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW", "----WebKitFormBoundary7MA4YWxkTrZu0gW",
            "Content-Disposition: form-data; name=\"image\"; filename=\"a %22b%22.png\"\r\nContent-Type: image/png\r\n\r\n" + Png,
            "Content-Disposition: form-data; name=\"prompt\"\r\n\r\na cat",
            "Content-Disposition: form-data; name=\"model\"\r\n\r\ngpt-image-1");
    }

    [TestCaseSource(nameof(Clients))]
    public async Task A_form_of_a_real_client_is_served(string type, string body)
    {
        using var connection = await RawConnection.OpenAsync(_mock.Address);

        await connection.PostAsync("Content-Type: " + type, Encoding.Latin1.GetBytes(body));

        var reply = await connection.ReadAsync();
        Assert.That(reply.Status, Is.EqualTo(200), reply.Body);
        Assert.That(reply.Body, Does.Contain("b64_json"));
    }

    [TestCaseSource(nameof(Clients))]
    public async Task So_is_the_same_form_in_small_chunks(string type, string body)
    {
        using var connection = await RawConnection.OpenAsync(_mock.Address);

        await connection.SendAsync($"POST {Client.Edits} HTTP/1.1\r\nHost: mock\r\nauthorization: bearer sk-test\r\ntransfer-encoding: chunked\r\ncontent-type: {type}\r\n\r\n");
        foreach (var chunk in body.Chunk(97))
            await connection.SendAsync($"{chunk.Length:x}\r\n{new string(chunk)}\r\n");
        await connection.SendAsync("0\r\n\r\n");

        var reply = await connection.ReadAsync();
        Assert.That(reply.Status, Is.EqualTo(200), reply.Body);
    }

    [TestCase("prompt", "the parameter 'prompt' is invalid: it must be text")]
    [TestCase("model", "the parameter 'model' is invalid: it must be text")]
    [TestCase("size", "the parameter 'size' is invalid: it must be text")]
    [TestCase("callback_url", "the parameter 'callback_url' is invalid: it must be an http or https address")]
    public async Task A_field_that_may_stand_once_and_stands_twice_is_refused(string field, string message)
    {
        using var client = new Client(_mock.Address);

        var reply = await client.FormAsync(
            ("model", "gpt-image-2"), ("prompt", "a cat"), ("image", Client.TinyPng), ("size", "auto"), (field, "gpt-image-2"), (field, "gpt-image-2"));

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, message + ".")).IgnoreCase);
    }

    private static TestCaseData Row(string client, string type, string boundary, params string[] parts) =>
        new TestCaseData(type, string.Concat(parts.Select(part => $"--{boundary}\r\n{part}\r\n")) + $"--{boundary}--\r\n").SetArgDisplayNames(client);
}
