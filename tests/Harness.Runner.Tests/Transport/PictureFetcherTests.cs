using System.Text;
using Harness.Runner.Transport;

namespace Harness.Runner.Tests.Transport;

[CancelAfter(20_000)]
public sealed class PictureFetcherTests
{
    private const int Cap = 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private PictureFetcher _fetcher = null!;

    [SetUp]
    public void Open() => _fetcher = new PictureFetcher(NetworkZone.Loopback, Limit, TimeProvider.System, Cap);

    [TearDown]
    public void Close() => _fetcher.Dispose();

    [Test]
    public async Task A_picture_comes_with_its_content_type_and_without_the_key(CancellationToken cancel)
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nabc");
        var picture = (FetchedPicture.Bytes)await _fetcher.FetchAsync(server.Address, cancel);
        Assert.That(Encoding.UTF8.GetString(picture.Content.Span), Is.EqualTo("abc"));
        Assert.That(picture.ContentType, Is.EqualTo("image/png"));
        Assert.That(server.Requests.Single(), Does.StartWith("GET /v1/images HTTP/1.1").And.Not.Contain("Authorization"));
    }

    [TestCase("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "answered 404")]
    [TestCase("HTTP/1.1 204 No Content\r\n\r\n", "answered 204")]
    [TestCase("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "answered 302")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", "cut the connection inside the body, after 3 of 10 bytes")]
    [TestCase("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n", "is no http or https address")]
    [TestCase("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "redirected more than 3 times")]
    [TestCase("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n", "not fetched: 169.254.169.254 is 169.254.169.254, a link-local, metadata or reserved address")]
    [TestCase("garbage\r\n\r\n", "isn't HTTP")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Encoding: br\r\n\r\nabc", "isn't as it was asked for: by its content-encoding it is packed (br)")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 3, 4\r\n\r\nabc", "doesn't say where its answer's body ends: Content-Length: 3, 4")]
    public async Task What_is_no_picture_says_why(string raw, string cause, CancellationToken cancel)
    {
        await using var server = new RawServer(raw);
        Assert.That(await CauseOf(_fetcher, server.Address, cancel), Does.Contain(cause));
    }

    [TestCase("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
    [TestCase("garbage\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")]
    public async Task A_server_that_answers_without_a_picture_has_none(string raw, CancellationToken cancel)
    {
        await using var server = new RawServer(raw);
        Assert.That(await _fetcher.FetchAsync(server.Address, cancel), Is.InstanceOf<FetchedPicture.Nothing>());
    }

    [TestCase("http://127.0.0.1:9/x")]
    [TestCase("http://no-such-host.invalid/x")]
    [TestCase("http://169.254.169.254/x")]
    public async Task An_address_that_cannot_be_asked_says_nothing_about_the_picture(string address, CancellationToken cancel) =>
        Assert.That(await _fetcher.FetchAsync(new Uri(address), cancel), Is.InstanceOf<FetchedPicture.Unreached>());

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task A_redirect_is_followed(int status, CancellationToken cancel)
    {
        await using var other = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
        await using var server = new RawServer($"HTTP/1.1 {status} Moved\r\nLocation: {other.Address}\r\nContent-Length: 0\r\n\r\n");
        Assert.That(await _fetcher.FetchAsync(server.Address, cancel), Is.InstanceOf<FetchedPicture.Bytes>());
    }

    [Test]
    public async Task A_picture_without_end_is_cut_at_the_cap(CancellationToken cancel)
    {
        await using var server = new RawServer(async (stream, end) =>
        {
            await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\n\r\n", end);
            while (true)
                await RawServer.WriteAsync(stream, new string('x', 65536), end);
        });
        Assert.That(await CauseOf(_fetcher, server.Address, cancel), Does.EndWith($"is larger than {Cap} bytes, the most that is read"));
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")]
    public async Task A_hang_ends_with_the_limit(string raw, CancellationToken cancel)
    {
        await using var server = new RawServer(async (stream, end) =>
        {
            await RawServer.WriteAsync(stream, raw, end);
            await Task.Delay(Timeout.Infinite, end);
        });
        using var impatient = new PictureFetcher(NetworkZone.Loopback, TimeSpan.FromMilliseconds(200), TimeProvider.System);
        Assert.That(await CauseOf(impatient, server.Address, cancel), Does.EndWith("wasn't whole in time"));
    }

    [TestCase("http://127.0.0.1:{0}/x")]
    [TestCase("http://localhost:{0}/x")]
    [TestCase("http://2130706433:{0}/x")]
    [TestCase("http://0x7f.1:{0}/x")]
    [TestCase("http://[::ffff:127.0.0.1]:{0}/x")]
    public async Task A_public_target_cannot_have_this_machine_asked(string address, CancellationToken cancel)
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
        using var strict = new PictureFetcher(NetworkZone.Public, Limit, TimeProvider.System);
        var cause = await CauseOf(strict, new Uri(string.Format(null, address, server.Port)), cancel);
        Assert.That(cause, Does.StartWith("not fetched: ").And.EndWith("inside this machine or its network, but the target isn't"));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task After_three_late_pictures_in_a_row_no_more_are_asked_for(CancellationToken cancel)
    {
        await using var server = new RawServer((_, end) => Task.Delay(Timeout.Infinite, end));
        using var impatient = new PictureFetcher(NetworkZone.Loopback, TimeSpan.FromMilliseconds(200), TimeProvider.System);
        for (var i = 0; i < 3; i++)
            await impatient.FetchAsync(server.Address, cancel);
        Assert.That(
            await impatient.FetchAsync(server.Address, cancel),
            Is.EqualTo(new FetchedPicture.Unreached("not fetched: the last 3 pictures weren't whole in time")));
        Assert.That(server.Requests, Has.Count.LessThanOrEqualTo(3));
    }

    [TestCase("http://10.0.0.1/")]
    [TestCase("http://192.168.0.1/")]
    [TestCase("http://[fd00::1]/")]
    [TestCase("http://100.64.0.1/")]
    [TestCase("https://172.16.0.1/")]
    public async Task A_public_target_cannot_have_the_network_asked(string address, CancellationToken cancel)
    {
        using var strict = new PictureFetcher(NetworkZone.Public, Limit, TimeProvider.System);
        Assert.That(await CauseOf(strict, new Uri(address), cancel), Does.StartWith("not fetched: "));
    }

    [TestCase("http://169.254.169.254/latest/meta-data")]
    [TestCase("http://[fe80::1]/")]
    [TestCase("http://0.0.0.0/")]
    [TestCase("http://224.0.0.1/")]
    [TestCase("http://[::ffff:169.254.169.254]/")]
    public async Task Nobody_can_have_a_forbidden_address_asked(string address, CancellationToken cancel) =>
        Assert.That(await CauseOf(_fetcher, new Uri(address), cancel), Does.StartWith("not fetched: "));

    [TestCase("data:image/png;base64,AAAA")]
    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://h/x")]
    public async Task Only_http_is_fetched(string address, CancellationToken cancel) =>
        Assert.That(await CauseOf(_fetcher, new Uri(address), cancel), Does.EndWith("is no http or https address"));

    [Test]
    public async Task The_users_cancellation_is_thrown(CancellationToken cancel)
    {
        await using var server = new RawServer((_, end) => Task.Delay(Timeout.Infinite, end));
        using var user = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var fetching = _fetcher.FetchAsync(server.Address, user.Token);
        await user.CancelAsync();
        Assert.That(async () => await fetching, Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<string> CauseOf(PictureFetcher fetcher, Uri address, CancellationToken cancel)
    {
        var picture = await fetcher.FetchAsync(address, cancel);
        return picture switch
        {
            FetchedPicture.Nothing nothing => nothing.Cause,
            FetchedPicture.Unreached unreached => unreached.Cause,
            _ => throw new AssertionException($"something came: {picture}"),
        };
    }
}
