using System.Collections.Concurrent;

namespace Harness.Mock.Tests.Streaming;

public sealed class PaceTests
{
    // Told apart from every other timer of the mock.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(12_345);

    private ManualTime _time = null!;
    private ConcurrentQueue<string> _reports = null!;
    private MockServer _mock = null!;
    private Client _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _time = new ManualTime();
        _reports = [];
        _mock = await StreamDialect.StartAsync(new MockOptions { Pace = Pace, Time = _time, Report = _reports.Enqueue });
        _client = new Client(_mock.Address);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [Test]
    public async Task A_pause_precedes_each_frame_and_the_frame_is_sent_when_it_is_made()
    {
        using var request = StreamClient.Request("\"partial_images\":2");
        using var answer = await _client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var names = new List<string>();

        // The head came although no frame has; each further frame takes one pause more.
        for (var frame = 0; frame < 3; frame++)
        {
            await _time.FireNextAsync(Pace);
            names.Add(await NextAsync(stream));
        }

        Assert.That(names, Is.EqualTo(["draw.partial", "draw.partial", "draw.completed"]));
        Assert.That(await stream.ReadToEndAsync(), Is.Empty);
    }

    [Test]
    public async Task An_answer_at_once_has_no_pause()
    {
        var reply = await _client.JsonAsync("""{"model":"tables","prompt":"a cat"}""", "/draw");

        Assert.That(reply.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_client_that_goes_away_ends_the_work_and_is_no_mistake()
    {
        using (var leaver = new Client(_mock.Address))
        {
            using var request = StreamClient.Request("\"partial_images\":3,\"n\":4");
            using var answer = await leaver.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await _time.FireNextAsync(Pace);
            using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
            await NextAsync(stream);
            await _time.WaitForAsync(Pace);
        }

        // The pause of the next frame is given up: nobody waits for it any more.
        await _time.WaitForNoneAsync(Pace);
        Assert.That((await _client.JsonAsync("""{"model":"tables","prompt":"a cat"}""", "/draw")).Status, Is.EqualTo(200));
        Assert.That(_reports, Is.Empty);
    }

    private static async Task<string> NextAsync(StreamReader stream)
    {
        var frame = StreamFrame.Of($"{await stream.ReadLineAsync()}\n{await stream.ReadLineAsync()}");
        Assert.That(await stream.ReadLineAsync(), Is.Empty);
        return frame.Name;
    }
}
