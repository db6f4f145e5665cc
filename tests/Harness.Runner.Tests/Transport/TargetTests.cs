using Harness.Runner.Transport;

namespace Harness.Runner.Tests.Transport;

public sealed class TargetTests
{
    [TestCase("http://h:81", null, "/v1/openai", "http://h:81/v1/openai/images/edits")]
    [TestCase("http://h:81/", null, "/v1", "http://h:81/v1/images/edits")]
    [TestCase("http://h:81/prefix/", null, "/v1", "http://h:81/prefix/v1/images/edits")]
    [TestCase("HTTPS://h/prefix", null, "", "https://h/prefix/images/edits")]
    [TestCase("http://h", "/v2", "/v1", "http://h/v2/images/edits")]
    [TestCase("http://h", "/v2/", "/v1", "http://h/v2/images/edits")]
    [TestCase("http://h", "", "/v1", "http://h/images/edits")]
    [TestCase("http://h", "/", "/v1", "http://h/images/edits")]
    [TestCase("http://[::1]:80", null, "/v1", "http://[::1]/v1/images/edits")]
    public void Address_base_and_operation_combine(string text, string? onlyBase, string dialectBase, string whole)
    {
        Assert.That(Target.TryRead(text, onlyBase, out var target, out _), Is.True);
        Assert.That(target!.AddressOf(dialectBase, "/images/edits").AbsoluteUri, Is.EqualTo(whole));
    }

    [TestCase("localhost:8080", "'localhost:8080' has no scheme; did you mean 'http://localhost:8080'?")]
    [TestCase("127.0.0.1:8080/x", "'127.0.0.1:8080/x' has no scheme; did you mean 'http://127.0.0.1:8080/x'?")]
    [TestCase("//api.example.com", "'//api.example.com' has no scheme; did you mean 'https://api.example.com'?")]
    [TestCase("", "the target is empty; write an address such as http://localhost:8080")]
    [TestCase("http://a b", "the target contains white space")]
    [TestCase("htp://h", "'htp' is no scheme of a target; did you mean 'http'?")]
    [TestCase("ftp://h", "'ftp' is no scheme of a target; known: http, https")]
    [TestCase("http://", "'http://' is no valid address")]
    [TestCase("http://h:99999", "'http://h:99999' is no valid address")]
    [TestCase("http://h:0", "'http://h:0/' names port 0, on which nothing can listen")]
    [TestCase("http://h/?x=1", "'http://h/?x=1' has a query; a target is scheme, host, port and path")]
    [TestCase("http://h/#x", "'http://h/#x' has a fragment; a target is scheme, host, port and path")]
    public void A_mistake_in_the_address_is_explained(string text, string problem)
    {
        Assert.That(Target.TryRead(text, null, out _, out var found), Is.False);
        Assert.That(found, Is.EqualTo(problem));
    }

    [TestCase("v1", "the base 'v1' doesn't begin with a slash; did you mean '/v1'?")]
    [TestCase("http://h/v1", "the base 'http://h/v1' is an address; write the path only, such as /v1")]
    [TestCase("/v1?x", "the base '/v1?x' is no plain path")]
    public void A_mistake_in_the_base_is_explained(string onlyBase, string problem)
    {
        Assert.That(Target.TryRead("http://h", onlyBase, out _, out var found), Is.False);
        Assert.That(found, Is.EqualTo(problem));
    }

    [TestCase("http://user:secret@h")]
    [TestCase("user:secret@h")]
    [TestCase("ftp://user:secret@h")]
    [TestCase("http://user:secret@")]
    public void A_password_is_refused_and_not_repeated(string text)
    {
        Assert.That(Target.TryRead(text, null, out _, out var problem), Is.False);
        Assert.That(problem, Does.Not.Contain("secret"));
    }

    [TestCase("http://localhost:1", NetworkZone.Loopback)]
    [TestCase("http://api.localhost", NetworkZone.Loopback)]
    [TestCase("http://127.1.2.3", NetworkZone.Loopback)]
    [TestCase("http://2130706433", NetworkZone.Loopback)]
    [TestCase("http://[::1]", NetworkZone.Loopback)]
    [TestCase("http://10.1.2.3", NetworkZone.Private)]
    [TestCase("https://8.8.8.8", NetworkZone.Public)]
    [TestCase("http://nobody.invalid", NetworkZone.Public)]
    [CancelAfter(20_000)]
    public async Task The_zone_is_that_of_the_host(string text, NetworkZone zone, CancellationToken cancel)
    {
        Assert.That(Target.TryRead(text, null, out var target, out _), Is.True);
        Assert.That(await target!.FindZoneAsync(cancel), Is.EqualTo(zone));
    }
}
