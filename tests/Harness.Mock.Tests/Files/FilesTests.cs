using System.Text;
using System.Text.Json;

namespace Harness.Mock.Tests.Files;

public sealed class FilesTests
{
    private readonly ManualTime _time = new();
    private MockServer _mock = null!;
    private Client _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _mock = await ResourceDialect.StartAsync(new MockOptions { MaxBodyBytes = 1 << 20, Time = _time });
        _client = new Client(_mock.Address);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [Test]
    public async Task An_upload_is_shown_with_what_was_sent()
    {
        var reply = await _client.UploadAsync(Client.TinyPng);

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        Assert.That((string)reply.Json["id"]!, Does.Match("^file-[0-9A-Za-z]{22}$"));
        Assert.That((string)reply.Json["object"]!, Is.EqualTo("file"));
        Assert.That((string)reply.Json["filename"]!, Is.EqualTo("a.png"));
        Assert.That((string)reply.Json["purpose"]!, Is.EqualTo("vision"));
        Assert.That((int)reply.Json["bytes"]!, Is.EqualTo(Client.TinyPng.Length));
        Assert.That((long)reply.Json["created_at"]!, Is.EqualTo(_time.GetUtcNow().ToUnixTimeSeconds()));
        Assert.That(reply.Json["expires_at"], Is.Null);
        Assert.That((await _client.GetAsync($"/files/{reply.Json["id"]}")).Json.ToJsonString(), Is.EqualTo(reply.Json.ToJsonString()));
    }

    // A client that reads them as integers fails on 1.0 as on 1.5.
    [TestCase("bytes")]
    [TestCase("created_at")]
    [TestCase("expires_at")]
    public async Task Numbers_are_integers_on_the_wire(string member)
    {
        var reply = await _client.UploadAsync([1], fields: [("expires_after[anchor]", "created_at"), ("expires_after[seconds]", "3600")]);

        using var json = JsonDocument.Parse(await reply.Message.Content.ReadAsByteArrayAsync());
        Assert.That(json.RootElement.GetProperty(member).GetRawText(), Does.Match("^[0-9]+$"));
    }

    private static readonly object[] Contents =
    [
        new object[] { Array.Empty<byte>(), "; filename=\"\"", "", "" },
        new object[] { "\r\n--bx\r\n\0\u00ff"u8.ToArray(), "; filename=\"a.bin\"", "Content-Type: text/plain\r\n", "a.bin" },
        new object[] { Client.TinyPng, "; filename=a.png; filename*=utf-8''%E5%9C%96.png", "", "圖.png" },
        new object[] { Client.TinyPng, "; filename=\"圖 1.png\"", "Content-Type: image/webp\r\n", "圖 1.png" },
        new object[] { Client.TinyPng, "", "Content-Type: application/octet-stream\r\n", "" },
    ];

    [TestCaseSource(nameof(Contents))]
    public async Task The_content_comes_back_byte_for_byte(byte[] bytes, string disposition, string headers, string name)
    {
        var uploaded = await _client.UploadAsync(bytes, disposition, headers);
        Assert.That((string)uploaded.Json["filename"]!, Is.EqualTo(name), uploaded.Json.ToJsonString());

        using var content = await _client.Http.GetAsync($"/v1/files/{uploaded.Json["id"]}/content");

        Assert.That((int)content.StatusCode, Is.EqualTo(200));
        Assert.That(content.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/octet-stream"));
        Assert.That(await content.Content.ReadAsByteArrayAsync(), Is.EqualTo(bytes));
    }

    [Test]
    public async Task A_deleted_file_is_gone()
    {
        var id = await _client.UploadedAsync();

        var deleted = await _client.DeleteAsync($"/files/{id}");

        Assert.That(deleted.Json.ToJsonString(), Is.EqualTo($$"""{"id":"{{id}}","object":"file","deleted":true}"""));
        Assert.That((await _client.GetAsync($"/files/{id}")).Status, Is.EqualTo(404));
        Assert.That((await _client.GetAsync($"/files/{id}/content")).Status, Is.EqualTo(404));
        Assert.That((await _client.DeleteAsync($"/files/{id}")).Status, Is.EqualTo(404));
        Assert.That((await _client.GetAsync("/files")).Ids(), Is.Empty);
    }

    [TestCase("", "4321", false)]
    [TestCase("?order=asc", "1234", false)]
    [TestCase("?limit=2", "43", true)]
    [TestCase("?limit=4", "4321", false)]
    [TestCase("?limit=2&after={3}", "21", false)]
    [TestCase("?limit=1&order=asc&after={2}", "3", true)]
    [TestCase("?after={1}", "", false)]
    [TestCase("?purpose=notes", "2", false)]
    [TestCase("?purpose=batch", "", false)]
    public async Task A_list_comes_page_by_page(string query, string expected, bool hasMore)
    {
        string[] ids = [await _client.UploadedAsync("1"), await _client.UploadedAsync("2", "notes"), await _client.UploadedAsync("3"), await _client.UploadedAsync("4")];

        var reply = await _client.GetAsync("/files" + string.Format(System.Globalization.CultureInfo.InvariantCulture, query, ["", .. ids]));

        Assert.That(reply.Status, Is.EqualTo(200), reply.Json.ToJsonString());
        Assert.That(reply.Ids(), Is.EqualTo(expected.Select(digit => ids[digit - '1'])));
        Assert.That((bool)reply.Json["has_more"]!, Is.EqualTo(hasMore));
        Assert.That((string?)reply.Json["first_id"], Is.EqualTo(reply.Ids().FirstOrDefault()));
        Assert.That((string?)reply.Json["last_id"], Is.EqualTo(reply.Ids().LastOrDefault()));
    }

    [TestCase("?limit=0", "limit")]
    [TestCase("?limit=101", "limit")]
    [TestCase("?limit=ten", "limit")]
    [TestCase("?limit=1&limit=2", "limit")]
    [TestCase("?limit=99999999999999999999", "limit")]
    [TestCase("?order=up", "order")]
    [TestCase("?after=file-nowhere", "after")]
    [TestCase("?purpose=a&purpose=b", "purpose")]
    public async Task A_list_that_cannot_be_is_refused(string query, string parameter)
    {
        var reply = await _client.GetAsync("/files" + query);

        Assert.That((reply.Status, (string?)reply.Json["error"]!["param"]), Is.EqualTo((400, parameter)), reply.Json.ToJsonString());
    }

    [Test]
    public async Task An_upload_without_a_file_is_refused_even_where_none_is_demanded()
    {
        await using var mock = await ResourceDialect.StartWithoutRequiredFileAsync();
        using var client = new Client(mock.Address);
        using var form = new MultipartFormDataContent { { new StringContent("vision"), "purpose" } };

        var reply = await Reply.OfAsync(await client.Http.PostAsync("/files", form));

        Assert.That((reply.Status, reply.ErrorCode, (string?)reply.Json["error"]!["param"]), Is.EqualTo((400, "missing", "file")));
    }

    [TestCase("purpose", "", 400, "missing")]
    [TestCase("purpose", "weird", 400, "invalid")]
    [TestCase("expires_after[anchor]", "now", 400, "invalid")]
    [TestCase("expires_after[seconds]", "3599", 400, "invalid")]
    [TestCase("expires_after[seconds]", "2592001", 400, "invalid")]
    [TestCase("expires_after[seconds]", "soon", 400, "invalid")]
    public async Task An_upload_that_breaks_a_rule_is_refused(string field, string value, int status, string code)
    {
        var reply = await _client.UploadAsync([1], fields: [(field, value)]);

        Assert.That((reply.Status, reply.ErrorCode), Is.EqualTo((status, code)));
        Assert.That((await _client.GetAsync("/files")).Ids(), Is.Empty);
    }

    [Test]
    public async Task A_text_is_no_upload()
    {
        var reply = await _client.UploadAsync("abc"u8.ToArray(), disposition: "");

        Assert.That((reply.Status, (string?)reply.Json["error"]!["param"]), Is.EqualTo((400, "file")));
    }

    [TestCase("GET", "/files/file-nowhere")]
    [TestCase("GET", "/files/file-nowhere/content")]
    [TestCase("DELETE", "/files/file-nowhere")]
    [TestCase("GET", "/files/a%2Fb%01%E5%9C%96")]
    [TestCase("GET", "/files/..%2f..%2fetc%2fpasswd")]
    [TestCase("GET", "/files/{id}")]
    [TestCase("GET", "/files//content")]
    [TestCase("GET", "/files/a/b")]
    [TestCase("GET", "/files/")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        Assert.That((await Reply.OfAsync(await _client.Http.SendAsync(request))).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_huge_id_is_not_found() => Assert.That((await _client.GetAsync("/files/" + new string('x', 7000))).Status, Is.EqualTo(404));

    [TestCase("PUT", "/files/x")]
    [TestCase("POST", "/files/x/content")]
    [TestCase("DELETE", "/files")]
    public async Task Other_methods_are_refused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        Assert.That((await Reply.OfAsync(await _client.Http.SendAsync(request))).Status, Is.EqualTo(405));
    }

    [Test]
    public async Task A_stranger_gets_nothing()
    {
        var id = await _client.UploadedAsync();
        using var stranger = new Client(_mock.Address, "sk-harness-invalid");

        Assert.That((await stranger.GetAsync($"/files/{id}")).Status, Is.EqualTo(401));
        Assert.That((await stranger.GetAsync($"/files/{id}/content")).Status, Is.EqualTo(401));
        Assert.That((await stranger.DeleteAsync($"/files/{id}")).Status, Is.EqualTo(401));
        Assert.That((await _client.GetAsync($"/files/{id}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_fault_can_be_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/files");
        request.Headers.Add("X-Harness-Fault", "429");

        Assert.That((await Reply.OfAsync(await _client.Http.SendAsync(request))).Status, Is.EqualTo(429));
    }

    [Test]
    public async Task An_upload_over_the_cap_is_refused() =>
        Assert.That((await _client.UploadAsync(new byte[2 << 20])).Status, Is.EqualTo(413));

    [Test]
    public async Task Every_call_stands_in_the_journal()
    {
        var id = await _client.UploadedAsync("look for me");
        await _client.GetAsync($"/files/{id}");

        var entries = _mock.Journal.Entries;

        Assert.That(Encoding.UTF8.GetString(entries[0].Body.Span), Does.Contain("look for me"));
        Assert.That((entries[1].Method, entries[1].Path, entries[1].Status), Is.EqualTo(("GET", $"/files/{id}", 200)));
    }
}
