using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Harness.Mock.Network;

namespace Harness.Mock.Callbacks;

/// <summary>
/// Posts results in the background. A refused connection, a time-out or a 5xx is tried again with growing pauses; anything else
/// that isn't a success is given up at once, and so is an address that this server may not call.
/// </summary>
internal sealed class Courier : IAsyncDisposable
{
    private const int MaxUnderWay = 1000;
    // Many, because receivers that hang hold their turns until the attempt's time is over.
    private const int AtOnce = 64;

    private static readonly TimeSpan AttemptTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DrainTime = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan[] Pauses = [.. new[] { 0.25, 0.5, 1, 2, 4, 8 }.Select(TimeSpan.FromSeconds)];

    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly Action<string> _report;
    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _stopped;
    private readonly ConcurrentDictionary<Task, byte> _underWay = new();

    public Courier(HttpMessageHandler network, TimeProvider time, Action<string> report)
    {
        _http = GuardedHttp.Create(network);
        _time = time;
        _stopped = _stop.Token;
        _report = report;
    }

    /// <summary>Whether another parcel can be taken; a server that can't must say so in its answer.</summary>
    public bool HasRoom => _underWay.Count < MaxUnderWay;

    /// <summary>The network as far as couriers may go.</summary>
    public static HttpMessageHandler Network(bool mayCallPublic) =>
        GuardedHttp.Network(zone => zone is AddressZone.Loopback or AddressZone.Private || (mayCallPublic && zone == AddressZone.Public), TimeSpan.FromSeconds(5));

    /// <summary>Takes a parcel and returns at once.</summary>
    public void Send(Parcel parcel)
    {
        var task = Task.Run(() => DeliverAsync(parcel, _stopped));
        _underWay[task] = 0;
        _ = task.ContinueWith(Finish, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Gives what is under way a moment to arrive, then stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        var all = Task.WhenAll(_underWay.Keys);
        // In real time: a shutdown ends even where the clock that was passed in stands still.
        await Task.WhenAny(all, Task.Delay(DrainTime)).ConfigureAwait(false);
        await _stop.CancelAsync().ConfigureAwait(false);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _turns.Dispose();
        _stop.Dispose();
    }

    private void Finish(Task done)
    {
        _underWay.TryRemove(done, out _);
        if (done.Exception is { } bug)
            _report($"a callback failed inside the mock: {bug.InnerException}");
    }

    private async Task DeliverAsync(Parcel parcel, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            var body = await parcel.Compose(cancel).ConfigureAwait(false);
            for (var attempt = 0; ; attempt++)
            {
                var (outcome, cause) = await PostAsync(parcel.Address, body, cancel).ConfigureAwait(false);
                if (outcome == PostOutcome.Delivered)
                    return;
                if (outcome == PostOutcome.Refused || attempt == Pauses.Length)
                {
                    _report($"gave up on the callback to {parcel.Address} at attempt {attempt + 1}: {cause}");
                    return;
                }
                await Task.Delay(Pauses[attempt], _time, cancel).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            _report($"stopped before the callback to {parcel.Address} could be delivered");
        }
    }

    private async Task<(PostOutcome Outcome, string Cause)> PostAsync(Uri address, byte[] body, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel).ConfigureAwait(false);
        using var limit = new CancellationTokenSource(AttemptTime, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var status = (int)answer.StatusCode;
            return (status switch { < 300 => PostOutcome.Delivered, < 500 => PostOutcome.Refused, _ => PostOutcome.TryAgain }, $"it answered {status}");
        }
        catch (HttpRequestException error) when (error.GetBaseException() is ForbiddenAddressException forbidden)
        {
            return (PostOutcome.Refused, forbidden.Message);
        }
        catch (HttpRequestException error)
        {
            return (PostOutcome.TryAgain, error.Message);
        }
        catch (IOException error)
        {
            return (PostOutcome.TryAgain, error.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (PostOutcome.TryAgain, $"no answer within {AttemptTime.TotalSeconds:0} seconds");
        }
        finally
        {
            _turns.Release();
        }
    }
}
