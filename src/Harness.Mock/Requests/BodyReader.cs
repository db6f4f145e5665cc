using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Requests;

/// <summary>
/// Reads whole bodies into pooled buffers, up to a cap. Large ones wait for one of a few places, so that big uploads don't lie in
/// memory together; Kestrel stops reading from a client that waits. The wait has an end, because two slow clients could hold
/// the places for hours: then one more buffer is the lesser harm.
/// </summary>
internal sealed class BodyReader(long maxBytes, TimeProvider time) : IDisposable
{
    private const int SmallBytes = 1 << 20;
    private const int LargeAtOnce = 2;

    // What is read and thrown away after a refusal, so that a client which sends before it reads still sees the answer.
    private const long DrainBytes = 256L << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _places = new(LargeAtOnce);

    public long MaxBytes => maxBytes;

    /// <summary>The body, or null when it is over the cap: then answer first and call <see cref="DrainAsync"/>.</summary>
    public async ValueTask<RequestBody?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > maxBytes)
            return null;
        var growing = new GrowingBuffer((int)Math.Min(request.ContentLength ?? 16 * 1024, SmallBytes));
        var isLarge = false;
        var holdsPlace = false;
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(cancel).ConfigureAwait(false);
                if (!isLarge && growing.Length + read.Buffer.Length > SmallBytes)
                {
                    isLarge = true;
                    holdsPlace = await TryTakePlaceAsync(cancel).ConfigureAwait(false);
                    growing.Reserve((int)(request.ContentLength ?? maxBytes));
                }
                var fits = growing.Length + read.Buffer.Length <= maxBytes;
                if (fits)
                    growing.Append(read.Buffer);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (!fits)
                    return null;
                if (read.IsCompleted)
                    break;
            }
            var body = new RequestBody(growing.Detach(), growing.Length, holdsPlace ? _places : null);
            holdsPlace = false;
            return body;
        }
        finally
        {
            growing.Dispose();
            if (holdsPlace)
                _places.Release();
        }
    }

    /// <summary>Reads on without keeping anything, within bounds.</summary>
    public async Task DrainAsync(HttpRequest request, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(DrainTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            for (var drained = 0L; drained < DrainBytes;)
            {
                var read = await request.BodyReader.ReadAsync(either.Token).ConfigureAwait(false);
                drained += read.Buffer.Length;
                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            // Enough was read; the connection closes with the answer.
        }
        catch (IOException)
        {
            // The client went away, as it may.
        }
    }

    public void Dispose() => _places.Dispose();

    private async ValueTask<bool> TryTakePlaceAsync(CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await _places.WaitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
