using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Harness.Acceptance.HostileTargets;

/// <summary>Servers that aren't the API at all. <see cref="Check"/> asserts what holds for each: bounded, whole reports, the key nowhere.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class HostileTargetsTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private static IEnumerable<TestCaseData> Incomplete()
    {
        yield return Row("closes at once", "cut the connection", _ => Task.FromResult(Ending.Closed));
        yield return Row("resets at once", "cut the connection", _ => Task.FromResult(Ending.Reset));
        yield return Row("cuts inside the header", "cut the connection before the header", Scripts.Says("HTTP/1.1 200 OK\r\nContent-Ty"));
        yield return Row("cuts inside the body", "cut the connection inside the body, after 11 of 1000 bytes", Scripts.Says($"{Ok}Content-Length: 1000\r\n\r\n{{\"created\":"));
        yield return Row("resets inside the body", "inside the body", Scripts.Says($"{Ok}Content-Length: 1000\r\n\r\n{{\"created\":", Ending.Reset));
        yield return Row("cuts inside a chunk", "inside the body", Scripts.Says($"{Ok}Transfer-Encoding: chunked\r\n\r\nff\r\n{{"));
        yield return Row("sends a chunk of no length", "isn't framed as HTTP", Scripts.Says($"{Ok}Transfer-Encoding: chunked\r\n\r\nzz\r\n{{"));
        yield return Row("never answers", "didn't answer within 2 s", Scripts.Hangs(""));
        yield return Row("hangs inside the header", "didn't answer within 2 s", Scripts.Hangs(Ok));
        yield return Row("hangs inside the body", "and not the rest within 2 s", Scripts.Hangs($"{Ok}Content-Length: 99\r\n\r\n{{"));
        yield return Row("sends a body without end", "larger than|and not the rest within 2 s", Scripts.Repeats($"{Ok}\r\n", new string(' ', 1 << 20)));
        yield return Row("sends chunks without end", "larger than|and not the rest within 2 s", Scripts.Repeats($"{Ok}Transfer-Encoding: chunked\r\n\r\n", Scripts.Chunk(new string(' ', 1 << 16))));
        yield return Row("sends a byte now and then", "and not the rest within 2 s", Scripts.Repeats($"{Ok}\r\n", " ", Pace));
        yield return Row("sends headers without end", "header longer than", Scripts.Repeats(Ok, $"X-More: {new string('x', 1000)}\r\n"));
        yield return Row("sends one header without end", "header longer than", Scripts.Repeats($"{Ok}X-More: ", new string('x', 1000)));
        yield return Row("says continue without end", "didn't answer within 2 s|header longer than", Scripts.Repeats("", "HTTP/1.1 100 Continue\r\n\r\n"));
        yield return Row("sends trailers without end", "trailer|header longer than|and not the rest", Scripts.Repeats($"{Ok}Transfer-Encoding: chunked\r\n\r\n0\r\n", $"X-More: {new string('x', 1000)}\r\n"));
        yield return Row("speaks SSH", "isn't HTTP", Scripts.Says("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"));
        yield return Row("speaks bytes", "isn't HTTP|cut the connection", Scripts.Says("\0\u0001\u0002\u00ff\u001b[31m\r\n\r\n\0"));
        yield return Row("limits the rate", "limits the rate of requests (429)", Scripts.Answers("429 Too Many Requests", "application/json", "{}"));
    }

    private static IEnumerable<TestCaseData> Broken()
    {
        yield return Row("answers HTML", "the body isn't JSON", Scripts.Answers("200 OK", "text/html", "<!doctype html><title>It works</title>"));
        yield return Row("answers nothing", "the body is empty", Scripts.Answers("200 OK", "application/json", ""));
        yield return Row("has no such page", "404", Scripts.Answers("404 Not Found", "text/html", "<h1>404</h1>"));
        yield return Row("is broken itself", "502", Scripts.Answers("502 Bad Gateway", "text/html", "<h1>502</h1>"));
        yield return Row("takes nobody's key", "401", Scripts.Answers("401 Unauthorized", "application/json", "{\"detail\":\"no\"}"));
        yield return Row("sends half of its JSON", "the body isn't JSON", Scripts.Json("{\"created\":0,\"data\":["));
        yield return Row("sends JSON twice", "the body isn't JSON", Scripts.Json("{} {}"));
        yield return Row("sends keys twice", "duplicate|twice", Scripts.Json("{\"created\":0,\"created\":1,\"data\":[]}"));
        yield return Row("sends numbers of any size", "1e999999", Scripts.Json($"{{\"created\":1e999999,\"elapsed\":{new string('9', 100_000)},\"data\":[]}}"));
        yield return Row("nests without end", "depth", Scripts.Json(new string('[', 200_000)));
        yield return Row("sends half a surrogate", "Unicode", Scripts.Json("{\"created\":0,\"task_id\":\"\\ud800\"}"));
        yield return Row("sends what isn't UTF-8", "isn't UTF-8", Scripts.Answers("200 OK", "application/json", [0x7b, 0xff, 0x7d]));
        yield return Row("steers terminals", "\\u001b[2J", Scripts.Json("{\"created\":\"\\u001b[2J\\u202e\\u0007\",\"error\":{\"message\":\"\\u001b]0;x\\u0007\",\"code\":\"\\u009b31m\"}}"));
        yield return Row("sends millions of numbers", "more than", Scripts.Large(8, "0,"));
        yield return Row("sends megabytes for every request", "a list of", Scripts.Large(8, $"\"{new string('x', 1 << 20)}\","));
        yield return Row("packs a gigabyte", "the body isn't", Scripts.Bomb());
        yield return Row("sends the key back", "[key]", Scripts.Echoes());
        yield return Row("promises pictures by post", "callbacks came within 2 s", Scripts.Json("{\"task_id\":\"3f1c8f0e-6f0d-4a53-9a9a-1d2f3a4b5c6d\"}"));
    }

    [TestCaseSource(nameof(Incomplete))]
    public async Task What_could_not_be_judged_is_blocked_and_says_why(string said, Script script)
    {
        await using var server = new HostileServer(script);

        var check = await Check.AgainstAsync(server.Address, "--timeout", "2");

        AssertBlocked(check, said);
    }

    [TestCaseSource(nameof(Broken))]
    public async Task What_breaks_the_promises_fails_and_says_how(string said, Script script)
    {
        await using var server = new HostileServer(script);

        var check = await Check.AgainstAsync(server.Address, "--timeout", "2");

        Assert.That(check.Run.ExitCode, Is.EqualTo(1));
        Assert.That(check.Reports.Count("failed"), Is.Positive);
        AssertSaid(check, said);
    }

    [Test]
    public async Task Nothing_listens()
    {
        using var reserved = new Socket(SocketType.Stream, ProtocolType.Tcp);
        reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        AssertBlocked(await Check.AgainstAsync($"http://127.0.0.1:{((IPEndPoint)reserved.LocalEndPoint!).Port}"), "connection refused");
    }

    [Test]
    public async Task A_name_without_an_address() =>
        AssertBlocked(await Check.AgainstAsync("http://no-such-host.invalid", "--timeout", "3"), "has no address|name server gave no answer|didn't answer");

    [Test]
    public async Task A_TLS_port_is_asked_in_plain_text()
    {
        await using var server = new HostileServer(Scripts.Json("{}"), SelfSigned());

        AssertBlocked(await Check.AgainstAsync(server.Address, "--timeout", "2"), "use https://|cut the connection");
        Assert.That(server.Heads, Is.Empty);
    }

    [Test]
    public async Task A_certificate_that_nobody_trusts()
    {
        await using var server = new HostileServer(Scripts.Json("{}"), SelfSigned());

        AssertBlocked(await Check.AgainstAsync($"https://127.0.0.1:{server.Port}", "--timeout", "2"), "isn't trusted");
        Assert.That(server.Heads, Is.Empty, "requests sent to a server that can't prove who it is");
    }

    [Test]
    public async Task A_plain_port_is_asked_by_https()
    {
        await using var server = new HostileServer(Scripts.Says("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

        AssertBlocked(await Check.AgainstAsync($"https://127.0.0.1:{server.Port}", "--timeout", "2"), "no TLS");
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task A_redirect_is_followed_by_nobody(int status)
    {
        await using var other = new HostileServer(Scripts.Json("{}"));
        await using var server = new HostileServer(Scripts.Redirects(status, $"http://localhost:{other.Port}/v1/openai/images/edits"));

        var check = await Check.AgainstAsync(server.Address, "--timeout", "2");

        Assert.That(check.Run.ExitCode, Is.EqualTo(1));
        AssertSaid(check, $"{status}");
        Assert.That(other.Heads, Is.Empty, "requests to the other host");
    }

    [Test]
    public async Task Pictures_are_fetched_from_another_host_without_the_key()
    {
        await using var other = new HostileServer(Scripts.Answers("200 OK", "image/png", "no picture"));
        await using var server = new HostileServer(Scripts.RefersTo($"http://localhost:{other.Port}/a_0.png"));

        var check = await Check.AgainstAsync(server.Address, "--timeout", "2", "--scenario", "picture");

        Assert.That(check.Run.ExitCode, Is.EqualTo(1));
        AssertSaid(check, "not a picture");
        Assert.That(other.Heads, Is.Not.Empty);
        Assert.That(other.Heads, Has.All.StartsWith("GET /a_0.png ").And.All.Not.Contain("Authorization").And.All.Not.Contain(Check.Key));
    }

    [TestCase("http://169.254.169.254/latest/meta-data/", "link-local, metadata or reserved")]
    [TestCase("http://[fe80::1]/", "link-local, metadata or reserved")]
    [TestCase("file:///etc/passwd", "no http or https address|url")]
    public async Task Pictures_are_not_fetched_from_anywhere(string address, string said)
    {
        await using var server = new HostileServer(Scripts.RefersTo(address));

        var check = await Check.AgainstAsync(server.Address, "--timeout", "2", "--scenario", "nano-banana/");

        Assert.That(check.Run.ExitCode, Is.EqualTo(1));
        AssertSaid(check, said);
    }

    [Test]
    public async Task Pictures_that_redirect_are_followed_without_the_key_and_not_into_the_cloud()
    {
        await using var cloud = new HostileServer(Scripts.Redirects(302, "http://169.254.169.254/latest"));
        await using var other = new HostileServer(Scripts.Redirects(307, $"http://localhost:{cloud.Port}/"));
        await using var server = new HostileServer(Scripts.RefersTo($"http://localhost:{other.Port}/"));

        var check = await Check.AgainstAsync(server.Address, "--timeout", "2", "--scenario", "picture");

        AssertSaid(check, "link-local, metadata or reserved");
        Assert.That((IEnumerable<string>)[.. other.Heads, .. cloud.Heads], Has.All.Not.Contain("Authorization").And.All.Not.Contain(Check.Key));
    }

    [Test]
    public async Task Pictures_that_hang_are_not_waited_for_for_ever()
    {
        await using var other = new HostileServer(Scripts.Hangs(""));
        await using var server = new HostileServer(Scripts.RefersTo([.. Enumerable.Range(0, 30).Select(i => $"http://localhost:{other.Port}/{i}")]));

        var check = await Check.AgainstAsync(server.Address, "--timeout", "2", "--scenario", "nano-banana/");

        Assert.That(check.Run.ExitCode, Is.EqualTo(1));
        Assert.That(other.Heads, Has.Count.LessThanOrEqualTo(8));
    }

    [Test]
    public async Task Ctrl_C_ends_the_wait_and_leaves_whole_reports()
    {
        using var folder = new TemporaryFolder();
        await using var server = new HostileServer(Scripts.Hangs(""));
        await using var process = HarnessProcess.Start(folder.Path, Check.Arguments(server.Address, folder));
        await server.Asked.WaitAsync(TimeSpan.FromSeconds(30));

        await process.SignalAsync("INT");

        var check = await Check.ReadAsync(await process.EndAsync(TimeSpan.FromSeconds(5)), folder);
        Assert.That(check.Run.ExitCode, Is.EqualTo(3));
        AssertSaid(check, "the run was interrupted");
        Assert.That(check.Reports.Count("notRun") + check.Reports.Count("notApplicable"), Is.EqualTo(check.Reports.Verdicts.Length));
    }

    private static void AssertBlocked(Check check, string said)
    {
        Assert.That(check.Run.ExitCode, Is.EqualTo(3));
        Assert.That(check.Reports.Count("blocked"), Is.Positive);
        Assert.That(check.Reports.Count("passed") + check.Reports.Count("failed") + check.Reports.Count("warned") + check.Reports.Count("noted"), Is.Zero);
        AssertSaid(check, said);
    }

    // Bars stand between sentences of which one is to be said: which failure is seen first may depend on the system.
    private static void AssertSaid(Check check, string said)
    {
        var actuals = check.Reports.Actuals();
        var seen = said.Split('|').Any(one => actuals.Any(actual => actual.Contains(one, StringComparison.OrdinalIgnoreCase)));
        Assert.That(seen, $"nothing says '{said}':\n{string.Join('\n', actuals)}");
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static TestCaseData Row(string what, string said, Script script) => new TestCaseData(said, script).SetArgDisplayNames(what);
}
