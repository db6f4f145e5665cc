namespace Harness.Mock.Tests.Hostile;

/// <summary>
/// Requests that aren't HTTP. Where the head itself is broken Kestrel answers before the mock sees anything, with an empty body and a 4xx
/// (or 505 for another version of HTTP): that is allowed. From the body on, the dialect's envelope is due.
/// </summary>
public sealed class MalformedHttpTests
{
    private const string Post = "POST /v1/openai/images/edits HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer sk-test\r\nContent-Type: application/json\r\n";

    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Shipped.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [TestCase("hello\r\n\r\n", 400)]
    [TestCase("\0\0\0\0\r\n\r\n", 400)]
    [TestCase("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n", 400, TestName = "The beginning of TLS")]
    [TestCase("POST /v1/openai/images/edits\r\n\r\n", 400)]
    [TestCase("POST /v1/openai/images/edits HTTP/9.9\r\n\r\n", 505)]
    [TestCase("POST /v1/openai/images/edits HTTP/1.1\r\n\r\n", 400, TestName = "No Host")]
    [TestCase("POST /v1/openai/images/edits HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [TestCase("POST /v1/openai/images/edits HTTP/1.1\r\nHost: mock\r\nno colon\r\n\r\n", 400)]
    [TestCase("POST /v1/openai/images/edits HTTP/1.1\r\nHost: mock\r\nA : b\r\n\r\n", 400)]
    [TestCase("POST /v1/openai/images/edits HTTP/1.1\r\nHost: mock\r\nContent-Length: -1\r\n\r\n", 400)]
    [TestCase("POST /v1/openai/images/edits HTTP/1.1\r\nHost: mock\r\nContent-Length: 99999999999999999999\r\n\r\n", 400)]
    [TestCase("POST /v1/openai/images/edits HTTP/1.1\r\nHost: mock\r\nTransfer-Encoding: nonsense\r\n\r\n", 400)]
    [TestCase("POST /v1/openai/images/edits HTTP/1.1\r\nHost: mock\r\nX: \u00ff\u00fe\r\n\r\n", 400)]
    [TestCase("POST /v1/openai/images/edits%00 HTTP/1.1\r\nHost: mock\r\n\r\n", 400)]
    [TestCase("P\u00d6ST / HTTP/1.1\r\nHost: mock\r\n\r\n", 400)]
    public async Task A_broken_head_is_refused(string request, int status) => Assert.That((await SendAsync(request)).Status, Is.EqualTo(status));

    [TestCase(9_000, "", 414)]
    [TestCase(10, "x", 431)]
    public async Task A_head_without_measure_is_refused(int path, string header, int status)
    {
        var more = header.Length == 0 ? "" : $"X-Long: {new string('x', 40_000)}\r\n";

        Assert.That((await SendAsync($"POST /{new string('p', path)} HTTP/1.1\r\nHost: mock\r\n{more}\r\n")).Status, Is.EqualTo(status));
    }

    [TestCase(Post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    [TestCase(Post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}XX0\r\n\r\n")]
    [TestCase(Post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n")]
    [TestCase(Post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n")]
    public async Task Broken_chunks_are_refused_in_the_envelope(string request)
    {
        var reply = await SendAsync(request);

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith("The request body can't be read: Bad chunk"));
        Assert.That(reply.Head, Does.Contain("Connection: close"));
    }

    [TestCase(Post + "Content-Length: 100\r\n\r\n{\"a\":")]
    [TestCase(Post + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\"")]
    [TestCase(Post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")]
    public async Task A_body_that_breaks_off_ends_its_connection(string request)
    {
        using var connection = await RawConnection.OpenAsync(_mock.Address);
        await connection.SendAsync(request);
        connection.EndSending();

        // Kestrel takes a client that has ended its side for one that has left: most often there is no answer.
        var reply = await connection.ReadAsync();
        await connection.WaitForEndAsync();

        Assert.That(reply.Status, Is.Zero.Or.EqualTo(400));
    }

    [Test]
    public async Task The_mock_lives_on()
    {
        using var client = new Client(_mock.Address);

        Assert.That((await client.JsonAsync(Client.Edit())).Status, Is.EqualTo(200));
    }

    private async Task<RawReply> SendAsync(string request)
    {
        using var connection = await RawConnection.OpenAsync(_mock.Address);
        await connection.SendAsync(request);
        return await connection.ReadAsync();
    }
}
