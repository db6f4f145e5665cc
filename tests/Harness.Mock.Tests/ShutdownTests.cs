using Harness.Mock.Tests.Callbacks;
using Harness.Mock.Tests.Streaming;

namespace Harness.Mock.Tests;

/// <summary>
/// A mock ends whatever hangs on it, and slow clients are alone with their slowness. The clock never moves by itself here,
/// so whatever waited for a time-out would hang: the guard of half a minute turns that into a failure.
/// </summary>
public sealed class ShutdownTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private ManualTime _time = null!;
    private MockServer _mock = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _time = new ManualTime();
        _mock = await Shipped.StartAsync(new MockOptions { Time = _time });
    }

    [TearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [Test]
    public async Task It_ends_open_connections()
    {
        using var connection = await RawConnection.OpenAsync(_mock.Address);
        await connection.PostAsync("Content-Type: text/plain", []);
        await connection.ReadAsync();

        await _mock.DisposeAsync().AsTask().WaitAsync(Guard);

        await connection.WaitForEndAsync();
    }

    [Test]
    public async Task It_ends_uploads_that_hang()
    {
        using var connection = await HangingUploadAsync(2 << 20);

        await _mock.DisposeAsync().AsTask().WaitAsync(Guard);

        await connection.WaitForEndAsync();
    }

    [Test]
    public async Task It_ends_requests_that_wait_for_a_picture()
    {
        await using var site = await Receiver.StartAsync(Receiver.Hang);
        using var client = new Client(_mock.Address);
        var body = Client.Edit();
        body["image"] = site.Address.AbsoluteUri;
        var reply = client.JsonAsync(body);
        await site.NextAsync();

        await _mock.DisposeAsync().AsTask().WaitAsync(Guard);

        Assert.That(async () => await reply, Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task It_ends_streams_in_the_middle_of_a_pause()
    {
        var pace = TimeSpan.FromMilliseconds(12_345);
        await using var mock = await StreamDialect.StartAsync(new MockOptions { Pace = pace, Time = _time });
        using var client = new Client(mock.Address);
        using var request = StreamClient.Request("\"partial_images\":3");
        using var answer = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await _time.WaitForAsync(pace);

        await mock.DisposeAsync().AsTask().WaitAsync(Guard);

        Assert.That(async () => await answer.Content.ReadAsStringAsync(), Throws.InstanceOf<HttpRequestException>());
        await _time.WaitForNoneAsync(pace);
    }

    [Test]
    public async Task It_ends_callbacks_that_hang_and_lets_the_others_arrive()
    {
        await using var hanging = await Receiver.StartAsync(Receiver.Hang);
        await using var receiver = await Receiver.StartAsync(200);
        using var client = new Client(_mock.Address);
        foreach (var address in new[] { hanging.Address, receiver.Address })
        {
            var body = Client.Edit();
            body["callback_url"] = address.AbsoluteUri;
            await client.JsonAsync(body);
        }

        await _mock.DisposeAsync().AsTask().WaitAsync(Guard);

        Assert.That(await receiver.NextAsync(), Does.Contain("\"success\":true"));
    }

    [Test]
    public async Task It_ends_once_however_often_it_is_asked()
    {
        await _mock.DisposeAsync();
        await _mock.DisposeAsync();
    }

    [Test]
    public async Task Slow_clients_dont_block_others()
    {
        var slow = new List<RawConnection>();
        for (var upload = 0; upload < 20; upload++)
            slow.Add(await HangingUploadAsync(upload < 2 ? 2 << 20 : 1000));
        using var client = new Client(_mock.Address);

        Assert.That((await client.JsonAsync(Client.Edit())).Status, Is.EqualTo(200));

        // Two of them may hold the places of large bodies by now: then a third one waits for a while, and is served.
        var patience = TimeSpan.FromSeconds(5);
        var picture = new byte[3 << 20];
        Client.TinyPng.CopyTo(picture, 0);
        var large = client.FormAsync(("model", "gpt-image-1"), ("prompt", "a cat"), ("image", picture));
        if (await Task.WhenAny(large, _time.WaitForAsync(patience)) != large)
            await _time.FireNextAsync(patience);
        Assert.That((await large).Status, Is.EqualTo(200));

        slow.ForEach(connection => connection.Dispose());
    }

    // Sends a part of a body and nothing more. The mock asks for it (100 Continue) when it begins to read.
    private async Task<RawConnection> HangingUploadAsync(int bytes)
    {
        var connection = await RawConnection.OpenAsync(_mock.Address);
        await connection.SendAsync(
            $"POST {Client.Edits} HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer sk-test\r\nContent-Type: application/json\r\n"
            + $"Expect: 100-continue\r\nContent-Length: {2 * bytes}\r\n\r\n");
        Assert.That((await connection.ReadAsync()).Status, Is.EqualTo(100));
        await connection.SendAsync(new byte[bytes]);
        return connection;
    }
}
