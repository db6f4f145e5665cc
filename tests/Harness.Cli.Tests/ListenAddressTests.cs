using Harness.Cli.Commands;

namespace Harness.Cli.Tests;

public sealed class ListenAddressTests
{
    [TestCase("127.0.0.1", 0, "127.0.0.1")]
    [TestCase("0.0.0.0", 80, "0.0.0.0")]
    [TestCase("::1", 80, "[::1]")]
    [TestCase("[::1]", 80, "[::1]")]
    [TestCase("localhost", 80, "localhost")]
    [TestCase("LocalHost", 0, "127.0.0.1")]
    public void An_address_is_written_as_in_a_URL(string host, int port, string written) => Assert.That(ListenAddress.Of(host, port), Is.EqualTo(written));

    // Kestrel takes each of them for "every network".
    [TestCase("300.1.1.1")]
    [TestCase("my-machine")]
    [TestCase("*")]
    [TestCase("")]
    public void A_name_is_refused(string host) => Assert.Throws<UsageException>(() => ListenAddress.Of(host, 80));

    [TestCase("http://0.0.0.0:80/", "http://127.0.0.1:80/")]
    [TestCase("http://[::]:8080/", "http://[::1]:8080/")]
    [TestCase("http://127.0.0.1:8080/", "http://127.0.0.1:8080/")]
    public void All_addresses_are_reached_by_loopback(string listening, string reachable) =>
        Assert.That(ListenAddress.Reachable(new Uri(listening)), Is.EqualTo(new Uri(reachable)));
}
