using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Harness.Runner.Transport;

namespace Harness.Runner.Tests.Transport;

[CancelAfter(20_000)]
public sealed class HttpSenderTests
{
    private const int Cap = 4 * 1024 * 1024;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private HttpSender _sender = null!;

    [SetUp]
    public void Open() => _sender = new HttpSender(TimeProvider.System, Cap);

    [TearDown]
    public void Close() => _sender.Dispose();

    [Test]
    public async Task A_whole_answer_comes_back_as_it_was_sent(CancellationToken cancel)
    {
        await using var server = new RawServer("HTTP/1.1 201 Created\r\nX-A: 1\r\nX-A: 2\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc");
        var answer = await AnswerOf(server.Address, cancel);
        Assert.That(answer.Status, Is.EqualTo(201));
        Assert.That(Encoding.UTF8.GetString(answer.Body.Span), Is.EqualTo("abc"));
        Assert.That(answer.Headers.Select(header => $"{header.Key}: {header.Value}"),
            Is.EqualTo(["X-A: 1", "X-A: 2", "Content-Type: text/plain", "Content-Encoding: gzip", "Content-Length: 3"]));
        Assert.That(answer.FirstByte, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(answer.Elapsed));
    }

    [Test]
    public async Task The_request_goes_out_as_it_was_given(CancellationToken cancel)
    {
        await using var server = new RawServer("HTTP/1.1 204 No Content\r\n\r\n");
        var request = new SentRequest("POST", server.Address, [new("Authorization", "Bearer k"), new("Content-Type", "multipart/form-data; boundary=x"), new("X-Text", "中")], "body"u8.ToArray());
        await _sender.SendAsync(request, Enough, cancel);
        var sent = server.Requests.Single();
        Assert.That(sent, Does.StartWith("POST /v1/images HTTP/1.1\r\n"));
        var names = sent.Split("\r\n\r\n")[0].Split("\r\n")[1..].Select(line => line.Split(':')[0]);
        Assert.That(names, Is.EquivalentTo(["Host", "Authorization", "Content-Type", "X-Text", "Accept-Encoding", "Content-Length"]));
        Assert.That(sent, Does.Contain("Content-Type: multipart/form-data; boundary=x\r\n").And.Contain("Content-Length: 4\r\n"));
        Assert.That(sent, Does.Contain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("X-Text: 中"))));
    }

    [Test]
    public async Task A_line_break_in_a_header_makes_no_second_header(CancellationToken cancel)
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await _sender.SendAsync(Post(server.Address) with { Headers = [new("X-A", "1\r\nX-B: 2")] }, Enough, cancel);
        Assert.That(server.Requests, Has.None.Contains("\nX-B"));
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task A_redirect_is_an_answer_and_the_key_goes_nowhere_else(int status, CancellationToken cancel)
    {
        await using var other = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await using var server = new RawServer($"HTTP/1.1 {status} Moved\r\nLocation: {other.Address}\r\nContent-Length: 0\r\n\r\n");
        Assert.That((await AnswerOf(server.Address, cancel)).Status, Is.EqualTo(status));
        Assert.That(other.Requests, Is.Empty);
    }

    [Test]
    public async Task A_cookie_is_not_kept(CancellationToken cancel)
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");
        await AnswerOf(server.Address, cancel);
        await AnswerOf(server.Address, cancel);
        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests, Has.None.Contains("Cookie"));
    }

    [TestCase("", TransportFailure.Cut, "cut the connection before the header of its answer was whole")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Le", TransportFailure.Cut, "cut the connection before the header of its answer was whole")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", TransportFailure.Cut, "cut the connection inside the body, after 3 of 100 bytes")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", TransportFailure.Cut, "cut the connection inside the body, after 3 bytes")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nF\r\nabc", TransportFailure.Cut, "cut the connection inside the body, after 3 bytes")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\nabc\r\n", TransportFailure.NotHttp, "isn't framed as HTTP")]
    [TestCase("<html>hello</html>\n\n", TransportFailure.NotHttp, "isn't HTTP: Received an invalid status line: '<html>hello</html>'")]
    [TestCase("SSH-2.0-OpenSSH_9.2\r\n", TransportFailure.NotHttp, "SSH-2.0-OpenSSH_9.2")]
    [TestCase("HTTP/1.1 2x0 OK\r\n\r\n", TransportFailure.NotHttp, "isn't HTTP")]
    [TestCase("HTTP/1.1 20 OK\r\n\r\n", TransportFailure.NotHttp, "isn't HTTP")]
    [TestCase("HTTP/1.1\r\n\r\n", TransportFailure.NotHttp, "isn't HTTP")]
    [TestCase("HTTP/1.1 200 OK\r\nno colon\r\n\r\n", TransportFailure.NotHttp, "isn't HTTP")]
    [TestCase("\u001b[2J\u0000\u0007garbage\r\n\r\n", TransportFailure.NotHttp, "\\u001b[2J\\u0000\\u0007garbage")]
    [TestCase("\u0015\u0003\u0001\u0000\u0002\u0002\u0046", TransportFailure.NotHttp, "speaks TLS, but plain HTTP was sent: use https://")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: banana\r\n\r\nabc", TransportFailure.NotHttp, "doesn't say where its answer's body ends: Content-Length: banana")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc", TransportFailure.NotHttp, "Content-Length: -1")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nabc", TransportFailure.NotHttp, "Content-Length: 99999999999999999999")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 2\r\n\r\nabc", TransportFailure.NotHttp, "Content-Length: 3, 2")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 3, 2\r\n\r\nabc", TransportFailure.NotHttp, "Content-Length: 3, 2")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", TransportFailure.NotHttp, "Transfer-Encoding: gzip, chunked")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nabc", TransportFailure.NotHttp, "Transfer-Encoding: gzip")]
    public async Task A_broken_answer_is_named(string raw, TransportFailure kind, string cause, CancellationToken cancel)
    {
        await using var server = new RawServer(raw);
        var nothing = await NothingOf(server.Address, Enough, cancel);
        Assert.That(nothing.Cause, Does.Contain(cause).And.Contain($"127.0.0.1:{server.Port}"));
        Assert.That(nothing.Kind, Is.EqualTo(kind));
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Le")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")]
    public async Task A_hang_ends_with_the_limit(string raw, CancellationToken cancel)
    {
        await using var server = new RawServer(async (stream, end) =>
        {
            await RawServer.WriteAsync(stream, raw, end);
            await Task.Delay(Timeout.Infinite, end);
        });
        var nothing = await NothingOf(server.Address, Short, cancel);
        Assert.That(nothing.Kind, Is.EqualTo(TransportFailure.TimedOut));
        Assert.That(nothing.Cause, Does.EndWith("within 0.3 s"));
        Assert.That(nothing.Elapsed, Is.InRange(Short / 2, Enough));
    }

    [TestCase("HTTP/1.1 200 OK\r\nX: ", "x", 5)]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n", "x", 5)]
    [TestCase("", "HTTP/1.1 100 Continue\r\n\r\n", 20)]
    public async Task Progress_does_not_extend_the_limit(string head, string piece, int pause, CancellationToken cancel)
    {
        await using var server = Endless(head, piece, pause);
        var nothing = await NothingOf(server.Address, Short, cancel);
        Assert.That(nothing.Kind, Is.EqualTo(TransportFailure.TimedOut));
        Assert.That(nothing.Elapsed, Is.LessThan(Enough));
    }

    [TestCase("HTTP/1.1 200 OK\r\nX: ", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [TestCase("HTTP/1.1 200 OK\r\n", "X: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n")]
    [TestCase("", "HTTP/1.1 100 Continue\r\n\r\n")]
    [TestCase("HTTP/1.1 ", "2000000000000000000000000000000000000")]
    public async Task A_header_without_end_is_too_large(string head, string piece, CancellationToken cancel)
    {
        await using var server = Endless(head, piece, 0);
        var nothing = await NothingOf(server.Address, Enough, cancel);
        Assert.That(nothing.Cause, Does.EndWith("sent a header longer than 64 KiB"));
        Assert.That(nothing.Kind, Is.EqualTo(TransportFailure.TooLarge));
    }

    [TestCase("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", 0)]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", 65536)]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 9000000000000\r\n\r\n", 0)]
    [TestCase("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", 0)]
    public async Task A_body_without_end_is_cut_at_the_cap_in_bounded_memory(string head, int chunk, CancellationToken cancel)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var body = new string('x', 65536);
        await using var server = Endless(head, chunk == 0 ? body : $"{chunk:x}\r\n{body}\r\n", 0);
        var nothing = await NothingOf(server.Address, Enough, cancel);
        Assert.That(nothing.Kind, Is.EqualTo(TransportFailure.TooLarge));
        Assert.That(nothing.Cause, Does.Contain($"larger than {Cap} bytes"));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(64 * Cap / 4));
    }

    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")]
    public async Task A_length_said_twice_alike_or_besides_chunks_is_as_good_as_one(string raw, CancellationToken cancel)
    {
        await using var server = new RawServer(raw);
        Assert.That((await AnswerOf(server.Address, cancel)).Length, Is.EqualTo(3));
    }

    [TestCase("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nabcde", 204)]
    [TestCase("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nabcde", 304)]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 500 smuggled\r\nContent-Length: 0\r\n\r\n", 200)]
    [TestCase("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", 200)]
    [TestCase("HTTP/1.0 200 OK\r\n\r\nuntil the end", 200)]
    public async Task Leftovers_of_one_answer_do_not_reach_the_next(string raw, int status, CancellationToken cancel)
    {
        await using var server = new RawServer(async (stream, end) =>
        {
            await RawServer.WriteAsync(stream, raw, end);
            if (!raw.Contains("1.0", StringComparison.Ordinal))
                await Task.Delay(Timeout.Infinite, end);
        });
        for (var i = 0; i < 3; i++)
            Assert.That((await AnswerOf(server.Address, cancel)).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task A_refused_connection_asks_whether_the_server_runs(CancellationToken cancel)
    {
        var port = FreePort();
        var nothing = await NothingOf(new Uri($"http://127.0.0.1:{port}/"), Enough, cancel);
        Assert.That(nothing.Cause, Is.EqualTo($"connection refused by 127.0.0.1:{port}: is the server running?"));
        Assert.That(nothing.Kind, Is.EqualTo(TransportFailure.Unreachable));
    }

    [Test]
    public async Task An_unknown_host_is_named(CancellationToken cancel)
    {
        var nothing = await NothingOf(new Uri("http://nobody.invalid/"), Enough, cancel);
        Assert.That(nothing.Kind, Is.EqualTo(TransportFailure.Unreachable));
        Assert.That(nothing.Cause, Does.Contain("nobody.invalid"));
    }

    [TestCase("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", "no TLS: 127.0.0.1:{0} answered an https request in plain text; use http://")]
    [TestCase("", "the TLS handshake with 127.0.0.1:{0} failed")]
    public async Task Https_to_a_plain_port_is_named(string raw, string cause, CancellationToken cancel)
    {
        await using var server = new RawServer(raw);
        var nothing = await NothingOf(new Uri($"https://127.0.0.1:{server.Port}/"), Enough, cancel);
        Assert.That(nothing.Cause, Does.StartWith(string.Format(null, cause, server.Port)));
        Assert.That(nothing.Kind, Is.EqualTo(TransportFailure.Unreachable));
    }

    [Test]
    public async Task A_real_tls_port_asked_in_plain_text_is_named(CancellationToken cancel)
    {
        using var certificate = SelfSigned();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        var port = Listen(listener, certificate, cancel);
        var nothing = await NothingOf(new Uri($"http://127.0.0.1:{port}/"), Enough, cancel);
        Assert.That(nothing.Cause, Does.Contain("speaks TLS").Or.Contain("cut the connection"));
    }

    [Test]
    public async Task An_untrusted_certificate_is_named(CancellationToken cancel)
    {
        using var certificate = SelfSigned();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        var port = Listen(listener, certificate, cancel);
        var nothing = await NothingOf(new Uri($"https://127.0.0.1:{port}/"), Enough, cancel);
        Assert.That(nothing.Cause, Does.StartWith($"the certificate of 127.0.0.1:{port} isn't trusted"));
        Assert.That(nothing.Kind, Is.EqualTo(TransportFailure.Unreachable));
    }

    [Test]
    public async Task The_users_cancellation_is_thrown(CancellationToken cancel)
    {
        await using var server = new RawServer((_, end) => Task.Delay(Timeout.Infinite, end));
        using var user = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var sending = _sender.SendAsync(Post(server.Address), Enough, user.Token);
        await user.CancelAsync();
        Assert.That(async () => await sending, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_server_that_never_reads_a_large_body_ends_with_the_limit(CancellationToken cancel)
    {
        await using var server = new RawServer((_, end) => Task.Delay(Timeout.Infinite, end));
        var watch = Stopwatch.StartNew();
        var seen = await _sender.SendAsync(Post(server.Address) with { Body = new byte[32 * 1024 * 1024] }, Short, cancel);
        Assert.That(seen.Reply, Is.InstanceOf<Reply.Nothing>().With.Property(nameof(Reply.Nothing.Kind)).EqualTo(TransportFailure.TimedOut));
        Assert.That(watch.Elapsed, Is.LessThan(Enough));
    }

    private static SentRequest Post(Uri address) => new("POST", address, [new("Authorization", "Bearer secret")], "x"u8.ToArray());

    private async Task<Reply.Answer> AnswerOf(Uri address, CancellationToken cancel)
    {
        var seen = await _sender.SendAsync(Post(address), Enough, cancel);
        Assert.That(seen.Reply, Is.InstanceOf<Reply.Answer>(), (seen.Reply as Reply.Nothing)?.Cause);
        return (Reply.Answer)seen.Reply;
    }

    private async Task<Reply.Nothing> NothingOf(Uri address, TimeSpan limit, CancellationToken cancel)
    {
        var seen = await _sender.SendAsync(Post(address), limit, cancel);
        Assert.That(seen.Reply, Is.InstanceOf<Reply.Nothing>());
        return (Reply.Nothing)seen.Reply;
    }

    private static RawServer Endless(string head, string piece, int pause) => new(async (stream, end) =>
    {
        await RawServer.WriteAsync(stream, head, end);
        while (true)
        {
            await RawServer.WriteAsync(stream, piece, end);
            if (pause > 0)
                await Task.Delay(pause, end);
        }
    });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var start = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(start.AddDays(-1), start.AddDays(1));
    }

    private static int Listen(TcpListener listener, X509Certificate2 certificate, CancellationToken cancel)
    {
        listener.Start();
        _ = ServeAsync();
        return ((IPEndPoint)listener.LocalEndpoint).Port;

        async Task ServeAsync()
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(cancel);
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancel);
            }
            catch (Exception gone) when (gone is IOException or AuthenticationException or SocketException or ObjectDisposedException)
            {
                // The client went away, as it should.
            }
        }
    }
}
