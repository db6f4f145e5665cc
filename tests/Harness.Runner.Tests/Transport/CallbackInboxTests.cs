using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Harness.Runner.Transport;

namespace Harness.Runner.Tests.Transport;

[CancelAfter(20_000)]
public sealed class CallbackInboxTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private CallbackInbox _inbox = null!;
    private int _ids;

    [SetUp]
    public async Task Open() => _inbox = await StartAsync(new CallbackInboxOptions { LargestBody = 1024, LargestTotal = 4096, MostDeliveries = 3 });

    [TearDown]
    public async Task Close() => await _inbox.DisposeAsync();

    [OneTimeTearDown]
    public void CloseClient() => _client.Dispose();

    [Test]
    public async Task A_delivery_is_recorded_whole_and_answered_with_an_empty_object(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, slot.Url) { Content = new StringContent("{\"a\":1}", Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Id", "7");
        var answer = await _client.SendAsync(request, cancel);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(cancel), Is.EqualTo("{}"));
        var delivery = (await slot.CollectAsync(1, Long, TimeSpan.Zero, cancel)).Single();
        Assert.That(delivery.Method, Is.EqualTo("POST"));
        Assert.That(Encoding.UTF8.GetString(delivery.Body.Span), Is.EqualTo("{\"a\":1}"));
        Assert.That(delivery.Headers, Does.Contain(new KeyValuePair<string, string>("X-Id", "7")));
        Assert.That(delivery.Arrival, Is.EqualTo(TimeProvider.System.GetUtcNow()).Within(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task Whoever_waits_is_woken_by_the_delivery(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        var collecting = slot.CollectAsync(2, TimeSpan.FromHours(1), Quiet, cancel);
        await PostAsync(slot, "1", cancel);
        Assert.That(collecting.IsCompleted, Is.False);
        await PostAsync(slot, "2", cancel);
        Assert.That(Texts(await collecting), Is.EqualTo(["1", "2"]));
    }

    [Test]
    public async Task A_delivery_on_which_the_answer_waits_came_before_it(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        using (slot.AwaitAnswer())
            await PostAsync(slot, "1", cancel);
        Assert.That((await slot.CollectAsync(1, Long, TimeSpan.Zero, cancel)).Single().CameBeforeAnswer, Is.True);
    }

    [Test]
    public async Task A_surplus_delivery_in_the_quiet_time_is_returned_too(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        await PostAsync(slot, "1", cancel);
        var collecting = slot.CollectAsync(1, Long, TimeSpan.FromSeconds(1), cancel);
        await PostAsync(slot, "2", cancel);
        Assert.That(Texts(await collecting), Is.EqualTo(["1", "2"]));
    }

    [Test]
    public async Task Too_few_are_returned_when_the_time_is_over(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        await PostAsync(slot, "1", cancel);
        Assert.That(Texts(await slot.CollectAsync(2, Quiet, Long, cancel)), Is.EqualTo(["1"]));
    }

    [Test]
    public async Task None_are_expected_and_none_come(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        Assert.That(await slot.CollectAsync(0, Quiet, Quiet, cancel), Is.Empty);
    }

    [Test]
    public async Task The_users_cancellation_is_thrown(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        using var user = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var collecting = slot.CollectAsync(1, Long, Quiet, user.Token);
        await user.CancelAsync();
        Assert.That(async () => await collecting, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Slots_do_not_mix(CancellationToken cancel)
    {
        var slots = Enumerable.Range(0, 20).AsParallel().Select(_ => _inbox.Open()).ToArray();
        Assert.That(slots.Select(slot => slot.Url).Distinct().Count(), Is.EqualTo(20));
        await Task.WhenAll(slots.Select((slot, i) => PostAsync(slot, $"{i}", cancel)));
        for (var i = 0; i < slots.Length; i++)
            Assert.That(Texts(await slots[i].CollectAsync(1, Long, TimeSpan.Zero, cancel)), Is.EqualTo([$"{i}"]));
    }

    [Test]
    public async Task An_unknown_path_and_a_closed_slot_are_not_found(CancellationToken cancel)
    {
        var slot = _inbox.Open();
        Assert.That(await StatusAsync(new Uri(slot.Url, "other"), "x", cancel), Is.EqualTo(404));
        Assert.That(await StatusAsync(new Uri(slot.Url, "/"), "x", cancel), Is.EqualTo(404));
        slot.Dispose();
        Assert.That(await StatusAsync(slot.Url, "x", cancel), Is.EqualTo(404));
    }

    [Test]
    public async Task A_body_over_the_bound_is_refused_and_not_kept(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        Assert.That(await StatusAsync(slot.Url, new string('x', 1025), cancel), Is.EqualTo(413));
        using var chunked = new HttpRequestMessage(HttpMethod.Post, slot.Url) { Content = new StringContent(new string('x', 5000)) };
        chunked.Headers.TransferEncodingChunked = true;
        Assert.That((int)(await _client.SendAsync(chunked, cancel)).StatusCode, Is.EqualTo(413));
        Assert.That(await StatusAsync(slot.Url, new string('x', 1024), cancel), Is.EqualTo(200));
        Assert.That(await slot.CollectAsync(1, Long, TimeSpan.Zero, cancel), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task All_bodies_together_are_bounded_until_their_slots_close(CancellationToken cancel)
    {
        var body = new string('x', 1000);
        var slots = Enumerable.Range(0, 5).Select(_ => _inbox.Open()).ToArray();
        for (var i = 0; i < 4; i++)
            Assert.That(await StatusAsync(slots[i].Url, body, cancel), Is.EqualTo(200));
        Assert.That(await StatusAsync(slots[4].Url, body, cancel), Is.EqualTo(413));
        slots[0].Dispose();
        Assert.That(await StatusAsync(slots[4].Url, body, cancel), Is.EqualTo(200));
    }

    [Test]
    public async Task A_flood_of_deliveries_is_turned_away(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        for (var i = 0; i < 3; i++)
            Assert.That(await StatusAsync(slot.Url, "x", cancel), Is.EqualTo(200));
        Assert.That(await StatusAsync(slot.Url, "x", cancel), Is.EqualTo(429));
        Assert.That(await slot.CollectAsync(1, Long, TimeSpan.Zero, cancel), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task A_cut_delivery_is_not_kept_and_frees_its_bytes(CancellationToken cancel)
    {
        using var slot = _inbox.Open();
        for (var i = 0; i < 6; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, _inbox.Port, cancel);
            var head = $"POST {slot.Url.AbsolutePath} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n";
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head + new string('x', 900)), cancel);
            client.Client.Shutdown(SocketShutdown.Send);
            try
            {
                await stream.CopyToAsync(Stream.Null, cancel);
            }
            catch (IOException)
            {
                // The inbox has noticed when it ends the connection, be it by a reset.
            }
        }
        Assert.That(await slot.CollectAsync(1, Quiet, Quiet, cancel), Is.Empty);
        Assert.That(await StatusAsync(slot.Url, new string('x', 1000), cancel), Is.EqualTo(200));
    }

    [Test]
    public async Task A_public_url_is_the_prefix_and_the_port_is_open_to_the_network(CancellationToken cancel)
    {
        await using var inbox = await StartAsync(new CallbackInboxOptions { PublicUrl = new Uri("https://x.example/hook/") });
        using var slot = inbox.Open();
        Assert.That(slot.Url.AbsoluteUri, Does.StartWith("https://x.example/hook/id-"));
        foreach (var path in (string[])["/hook/", "/"])
            Assert.That(await StatusAsync(new Uri($"http://127.0.0.1:{inbox.Port}{path}{slot.Url.Segments[^1]}"), "x", cancel), Is.EqualTo(200));
    }

    [Test]
    public void A_taken_port_is_an_io_error() =>
        Assert.That(async () => await StartAsync(new CallbackInboxOptions { Port = _inbox.Port }), Throws.InstanceOf<IOException>());

    private async Task<CallbackInbox> StartAsync(CallbackInboxOptions options) =>
        await CallbackInbox.StartAsync(options, () => $"id-{++_ids}", TimeProvider.System, CancellationToken.None);

    private static IEnumerable<string> Texts(ImmutableArray<Delivery> deliveries) => deliveries.Select(delivery => Encoding.UTF8.GetString(delivery.Body.Span));

    private async Task PostAsync(ICallbackSlot slot, string text, CancellationToken cancel) =>
        Assert.That(await StatusAsync(slot.Url, text, cancel), Is.EqualTo(200));

    private async Task<int> StatusAsync(Uri address, string text, CancellationToken cancel)
    {
        using var content = new StringContent(text);
        using var answer = await _client.PostAsync(address, content, cancel);
        return (int)answer.StatusCode;
    }
}
