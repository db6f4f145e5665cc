using System.IO.Pipelines;
using Harness.Mock.Requests;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Tests.Requests;

public sealed class BodyReaderTests
{
    private const int Small = 100_000;
    private const int Large = 3 << 20;
    private const int Cap = 4 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private ManualTime _time = null!;
    private BodyReader _reader = null!;

    [SetUp]
    public void Create()
    {
        _time = new ManualTime();
        _reader = new BodyReader(Cap, _time);
    }

    [TearDown]
    public void Dispose() => _reader.Dispose();

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(Small)]
    [TestCase(1 << 20)]
    [TestCase((1 << 20) + 1)]
    [TestCase(Cap)]
    public async Task A_body_arrives_whole_with_and_without_its_length(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        using var known = await _reader.ReadAsync(Request(new MemoryStream(bytes), length), CancellationToken.None);
        using var unknown = await _reader.ReadAsync(Request(new MemoryStream(bytes), null), CancellationToken.None);

        Assert.That(known!.Bytes.Span.SequenceEqual(bytes));
        Assert.That(unknown!.Bytes.Span.SequenceEqual(bytes));
    }

    [TestCase(Cap + 1L, 0)]
    [TestCase(long.MaxValue, 0)]
    [TestCase(null, Cap + 1)]
    public async Task A_body_over_the_cap_is_none(long? said, int sent) =>
        Assert.That(await _reader.ReadAsync(Request(new MemoryStream(new byte[sent]), said), CancellationToken.None), Is.Null);

    [Test]
    public async Task Only_two_large_bodies_lie_in_memory_and_small_ones_pass_by()
    {
        var first = await ReadAsync(Large);
        using var second = await ReadAsync(Large);
        var third = ReadAsync(Large);
        await _time.WaitForAsync(Patience);

        using var small = await ReadAsync(Small);
        Assert.That(third.IsCompleted, Is.False);

        first.Dispose();
        using var last = await third;
        Assert.That(last.Bytes.Length, Is.EqualTo(Large));
    }

    [Test]
    public async Task Whoever_waits_behind_slow_clients_goes_on_after_a_while_and_takes_no_place()
    {
        for (var round = 0; round < 3; round++)
        {
            using var first = await ReadAsync(Large);
            using var second = await ReadAsync(Large);
            var third = ReadAsync(Large);
            await _time.FireNextAsync(Patience);
            using var last = await third;
            Assert.That(last.Bytes.Length, Is.EqualTo(Large));
        }
    }

    [Test]
    public async Task A_body_that_breaks_off_gives_its_place_back()
    {
        for (var round = 0; round < 3; round++)
        {
            var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
            await pipe.Writer.WriteAsync(new byte[2 << 20]);
            await pipe.Writer.CompleteAsync(new IOException("gone"));
            Assert.That(async () => await _reader.ReadAsync(Request(pipe.Reader.AsStream(), Large), CancellationToken.None), Throws.InstanceOf<IOException>());
        }

        using var first = await ReadAsync(Large);
        using var second = await ReadAsync(Large);
    }

    [Test]
    public async Task A_client_that_leaves_while_it_waits_is_forgotten()
    {
        using var left = new CancellationTokenSource();
        using var first = await ReadAsync(Large);
        var second = await ReadAsync(Large);
        var third = _reader.ReadAsync(Request(new MemoryStream(new byte[Large]), Large), left.Token).AsTask();
        await _time.WaitForAsync(Patience);

        await left.CancelAsync();

        Assert.That(async () => await third, Throws.InstanceOf<OperationCanceledException>());
        second.Dispose();
        using var last = await ReadAsync(Large);
    }

    private async Task<RequestBody> ReadAsync(int length) =>
        (await _reader.ReadAsync(Request(new MemoryStream(new byte[length]), length), CancellationToken.None))!;

    private static HttpRequest Request(Stream body, long? length)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = body;
        request.ContentLength = length;
        return request;
    }
}
