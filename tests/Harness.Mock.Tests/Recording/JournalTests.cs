using System.Text;
using Harness.Mock.Recording;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Tests.Recording;

public sealed class JournalTests
{
    private const int MaxBytes = 4 << 20;

    [TestCase(4 << 10, 0)]
    [TestCase(100 << 10, 0)]
    [TestCase(0, 0)]
    [TestCase(0, 8_000)]
    [TestCase(4 << 10, 30_000)]
    public void It_keeps_the_latest_requests_within_its_bytes(int body, int header)
    {
        var journal = new Journal(TimeProvider.System);
        var bytes = new byte[body];
        for (var number = 0; number < 10_000; number++)
            journal.Keep(journal.Open(Request($"/{number}", ("X-Long", new string('x', header)))), bytes);

        var entries = journal.Entries;

        Assert.That(entries[^1].Path, Is.EqualTo("/9999"));
        Assert.That(entries.Sum(entry => entry.Body.Length + entry.Headers.Sum(pair => pair.Value.Length)), Is.LessThanOrEqualTo(MaxBytes));
        Assert.That(entries, Has.Length.GreaterThan(50));
    }

    [Test]
    public void It_keeps_the_beginning_of_a_long_body_and_its_length()
    {
        var journal = new Journal(TimeProvider.System);

        journal.Keep(journal.Open(Request("/")), new byte[1_000_000]);

        Assert.That((journal.Entries[0].Body.Length, journal.Entries[0].BodyBytes), Is.EqualTo((Journal.BodyExcerptBytes, 1_000_000)));
    }

    [Test]
    public void A_request_whose_body_comes_after_it_was_dropped_weighs_nothing()
    {
        var journal = new Journal(TimeProvider.System);
        var early = Enumerable.Range(0, 100).Select(_ => journal.Open(Request("/early"))).ToArray();
        for (var number = 0; number < 10_000; number++)
            journal.Keep(journal.Open(Request("/late")), new byte[4 << 10]);
        var before = journal.Entries.Length;

        foreach (var entry in early)
            journal.Keep(entry, new byte[4 << 10]);

        Assert.That(journal.Entries, Has.Length.EqualTo(before));
    }

    [TestCase("Authorization")]
    [TestCase("authorization")]
    [TestCase("AUTHORIZATION")]
    [TestCase("Proxy-Authorization")]
    [TestCase("api-key")]
    [TestCase("X-Api-Key")]
    [TestCase("Cookie")]
    public async Task No_spelling_of_a_secret_is_kept(string header)
    {
        await using var mock = await Shipped.StartAsync();
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync($"POST {Client.Edits} HTTP/1.1\r\nHost: mock\r\n{header}:Bearer sk-secret\r\n{header}: bearer  sk-secret\r\nContent-Length: 0\r\n\r\n");
        await connection.ReadAsync();

        var entry = mock.Journal.Entries.Single();
        Assert.That(entry.Headers.Where(pair => pair.Value.Contains("secret", StringComparison.Ordinal)), Is.Empty);
        Assert.That(entry.Headers.Single(pair => pair.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Value, Is.EqualTo("***"));
    }

    [TestCase(Client.Edits, "application/json", "{broken", 400)]
    [TestCase(Client.Edits, "multipart/form-data; boundary=b", "--b", 400)]
    [TestCase(Client.Edits, "text/plain", "", 400)]
    [TestCase("/nowhere", "application/json", "", 404)]
    public async Task Every_request_shows_with_its_status_as_soon_as_it_is_answered(string path, string type, string body, int status)
    {
        await using var mock = await Shipped.StartAsync();
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.PostAsync($"Content-Type: {type}", Encoding.UTF8.GetBytes(body), path);
        await connection.ReadAsync();

        var entry = mock.Journal.Entries.Single();
        Assert.That((entry.Method, entry.Path, entry.Status), Is.EqualTo(("POST", path, status)));
    }

    private static HttpRequest Request(string path, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "POST";
        request.Path = path;
        foreach (var (name, value) in headers)
            request.Headers[name] = value;
        return request;
    }
}
