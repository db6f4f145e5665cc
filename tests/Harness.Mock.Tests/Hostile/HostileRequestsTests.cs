using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;

namespace Harness.Mock.Tests.Hostile;

public sealed class HostileRequestsTests
{
    private const int Connections = 8;

    [Test]
    public async Task Ten_thousand_hostile_requests_get_documented_answers()
    {
        var faults = new ConcurrentQueue<string>();
        await using var mock = await Shipped.StartAsync(new MockOptions { Report = faults.Enqueue });
        var requests = HostileRequests.All.Sample(10_000, new Rnd(2_026), 40).ToArray();
        var problems = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<int, int>();

        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async line =>
        {
            var connection = await RawConnection.OpenAsync(mock.Address);
            for (var index = line; index < requests.Length; index += Connections)
            {
                await connection.SendAsync(requests[index].ToBytes());
                var reply = await connection.ReadAsync(requests[index].Method);
                statuses.AddOrUpdate(reply.Status, 1, (_, count) => count + 1);
                if (EnvelopeCheck.Problem(requests[index], reply) is { } problem)
                    problems.Enqueue($"#{index}: {problem}\n{Shortened(requests[index].ToString())}\n->\n{Shortened(reply.Head + reply.Body)}");
                if (reply.Status != 0 && !reply.Head.Contains("Connection: close", StringComparison.OrdinalIgnoreCase))
                    continue;
                connection.Dispose();
                connection = await RawConnection.OpenAsync(mock.Address);
            }
            connection.Dispose();
        }));

        Assert.That(string.Join("\n\n", problems.Take(5)), Is.Empty, $"{problems.Count} of {requests.Length}");
        Assert.That(faults.Where(fault => fault.Contains("inside the mock", StringComparison.Ordinal)), Is.Empty);
        // The generator is worth something only while it reaches every kind of answer.
        Assert.That(statuses.Keys, Is.SupersetOf([200, 400, 401, 404, 405, 429, 500]));
        Assert.That(statuses[200], Is.GreaterThan(1000));
        TestContext.Out.WriteLine(string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}")));
    }

    private static string Shortened(string text) => text.Length <= 1500 ? text : text[..1500] + "…";
}
