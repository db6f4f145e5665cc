using System.Net;
using Harness.Runner.Transport;

namespace Harness.Runner.Tests.Transport;

public sealed class LoopbackBypassTests
{
    private static readonly Uri Proxy = new("http://proxy.example:3128/");

    [TestCase("http://localhost:8080/", false)]
    [TestCase("http://127.0.0.2/", false)]
    [TestCase("http://[::1]/", false)]
    [TestCase("http://[::ffff:127.0.0.1]/", false)]
    [TestCase("http://10.0.0.1/", true)]
    [TestCase("https://api.example/", true)]
    public void Only_this_machine_is_reached_without_the_proxy(string address, bool proxied)
    {
        var bypass = new LoopbackBypass(new WebProxy(Proxy));
        Assert.That(bypass.GetProxy(new Uri(address)), Is.EqualTo(proxied ? Proxy : null));
        Assert.That(bypass.IsBypassed(new Uri(address)), Is.EqualTo(!proxied));
    }
}
