using System.Threading.Channels;
using Harness.Mock.Callbacks;

namespace Harness.Mock.Tests.Callbacks;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CourierTests
{
    private static readonly TimeSpan[] Pauses = [.. new[] { 0.25, 0.5, 1, 2, 4, 8 }.Select(TimeSpan.FromSeconds)];

    private readonly ManualTime _time = new();
    private readonly Channel<string> _reports = Channel.CreateUnbounded<string>();

    [TestCase(200)]
    [TestCase(204)]
    public async Task A_parcel_that_was_taken_is_delivered_once(int status)
    {
        await using var receiver = await Receiver.StartAsync(status, status);
        await using var courier = Create();

        courier.Send(receiver.Parcel("one"));
        courier.Send(receiver.Parcel("two"));

        Assert.That(new[] { await receiver.NextAsync(), await receiver.NextAsync() }, Is.EquivalentTo(["one", "two"]));
        Assert.That(receiver.HasMore, Is.False);
    }

    [Test]
    public async Task A_server_error_is_tried_again_after_growing_pauses()
    {
        await using var receiver = await Receiver.StartAsync(500, 502, 503, 200);
        await using var courier = Create();

        courier.Send(receiver.Parcel("it"));

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.That(await receiver.NextAsync(), Is.EqualTo("it"));
            await _time.FireNextAsync(Pauses[attempt]);
        }
        Assert.That(await receiver.NextAsync(), Is.EqualTo("it"));
    }

    [Test]
    public async Task A_receiver_that_never_takes_it_is_given_up()
    {
        await using var receiver = await Receiver.StartAsync([.. Enumerable.Repeat(500, 7)]);
        await using var courier = Create();

        courier.Send(receiver.Parcel("it"));
        foreach (var pause in Pauses)
            await _time.FireNextAsync(pause);

        Assert.That(await _reports.Reader.ReadAsync(), Does.Contain("gave up").And.Contain("at attempt 7: it answered 500"));
    }

    [Test]
    public async Task A_receiver_that_starts_late_is_reached()
    {
        var port = Receiver.FreePort();
        await using var courier = Create();

        courier.Send(new Parcel(new Uri($"http://127.0.0.1:{port}/"), _ => ValueTask.FromResult("it"u8.ToArray())));
        // The pause begins only after the connection was refused.
        await _time.WaitForAsync(Pauses[0]);
        await using var receiver = await Receiver.StartAtAsync(port, 200);
        await _time.FireNextAsync(Pauses[0]);

        Assert.That(await receiver.NextAsync(), Is.EqualTo("it"));
    }

    [Test]
    public async Task A_receiver_that_hangs_is_tried_again_when_the_attempts_time_is_over()
    {
        await using var receiver = await Receiver.StartAsync(Receiver.Hang, 200);
        await using var courier = Create();

        courier.Send(receiver.Parcel("it"));
        await receiver.NextAsync();
        await _time.FireNextAsync(TimeSpan.FromSeconds(10));
        await _time.FireNextAsync(Pauses[0]);

        Assert.That(await receiver.NextAsync(), Is.EqualTo("it"));
    }

    [TestCase(400)]
    [TestCase(404)]
    [TestCase(410)]
    [TestCase(302)]
    public async Task A_receiver_that_refuses_is_not_asked_again(int status)
    {
        await using var receiver = await Receiver.StartAsync(status);
        await using var courier = Create();

        courier.Send(receiver.Parcel("it"));

        Assert.That(await _reports.Reader.ReadAsync(), Does.Contain($"at attempt 1: it answered {status}"));
    }

    [TestCase("http://169.254.169.254/latest/meta-data/", true)]
    [TestCase("http://[fe80::1]/", true)]
    [TestCase("http://[::ffff:169.254.169.254]/", true)]
    [TestCase("http://2852039166/", true)]
    [TestCase("http://0.0.0.0/", true)]
    [TestCase("http://[::]/", true)]
    [TestCase("http://224.0.0.1/", true)]
    [TestCase("http://255.255.255.255/", true)]
    [TestCase("http://192.0.2.1/", false)]
    [TestCase("http://[2001:db8::1]/", false)]
    public async Task An_address_out_of_bounds_is_never_called(string address, bool mayCallPublic)
    {
        await using var courier = new Courier(Courier.Network(mayCallPublic), _time, Report);

        courier.Send(new Parcel(new Uri(address), _ => ValueTask.FromResult(Array.Empty<byte>())));

        Assert.That(await _reports.Reader.ReadAsync(), Does.Contain("at attempt 1").And.Contain("isn't an address that this server may call"));
    }

    [TestCase("http://xn--0/")]
    [TestCase("http://ab--cd.xn--99999999999/")]
    [TestCase("http://user:pass@[::1]:1/")]
    [TestCase("http://[::1%25lo]:1/")]
    [TestCase("http://localhost:0/")]
    [TestCase("http://127.0.0.1:65535/#fragment")]
    [TestCase("https://127.0.0.1:1/")]
    public async Task An_odd_address_is_given_up_like_any_other(string address)
    {
        await using var courier = Create();

        courier.Send(new Parcel(new Uri(address), _ => ValueTask.FromResult(Array.Empty<byte>())));
        var report = _reports.Reader.ReadAsync().AsTask();
        foreach (var pause in Pauses)
        {
            if (await Task.WhenAny(report, _time.WaitForAsync(pause)) == report)
                break;
            await _time.FireNextAsync(pause);
        }

        Assert.That(await report, Does.Contain("gave up on the callback"));
    }

    [Test]
    public async Task A_bug_while_a_parcel_is_made_is_reported()
    {
        await using var courier = Create();

        courier.Send(new Parcel(new Uri("http://127.0.0.1/"), _ => throw new InvalidOperationException("oops")));

        Assert.That(await _reports.Reader.ReadAsync(), Does.Contain("failed inside the mock").And.Contain("oops"));
    }

    [Test]
    public async Task A_delivery_under_way_is_completed_on_shutdown()
    {
        var composing = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var receiver = await Receiver.StartAsync(200);
        var courier = Create();
        courier.Send(new Parcel(receiver.Address, async _ =>
        {
            composing.SetResult();
            await release.Task;
            return "it"u8.ToArray();
        }));
        await composing.Task;

        var shutdown = courier.DisposeAsync();
        release.SetResult();

        Assert.That(await receiver.NextAsync(), Is.EqualTo("it"));
        await shutdown;
        Assert.That(_reports.Reader.TryRead(out _), Is.False);
    }

    [Test]
    public async Task A_shutdown_doesnt_wait_for_a_receiver_that_hangs_or_a_pause()
    {
        await using var hanging = await Receiver.StartAsync(Receiver.Hang);
        await using var failing = await Receiver.StartAsync(500);
        var courier = Create();
        courier.Send(hanging.Parcel("one"));
        courier.Send(failing.Parcel("two"));
        await hanging.NextAsync();
        await _time.WaitForAsync(Pauses[0]);

        // Nobody moves the clock: only a shutdown that waits for neither comes back.
        await courier.DisposeAsync();

        Assert.That(await _reports.Reader.ReadAsync(), Does.StartWith("stopped before"));
        Assert.That(await _reports.Reader.ReadAsync(), Does.StartWith("stopped before"));
    }

    [Test]
    public async Task A_thousand_parcels_fill_it_and_a_parcel_that_left_makes_room()
    {
        var release = new TaskCompletionSource();
        await using var receiver = await Receiver.StartAsync(404);
        await using var courier = Create();
        for (var parcel = 0; parcel < 1000; parcel++)
        {
            Assert.That(courier.HasRoom);
            courier.Send(new Parcel(receiver.Address, async _ =>
            {
                await release.Task;
                return [];
            }));
        }

        Assert.That(courier.HasRoom, Is.False);
        release.SetResult();
        for (var parcel = 0; parcel < 1000; parcel++)
            await receiver.NextAsync();
        await _reports.Reader.ReadAsync();
    }

    private Courier Create() => new(Courier.Network(mayCallPublic: false), _time, Report);

    private void Report(string sentence) => _reports.Writer.TryWrite(sentence);
}
