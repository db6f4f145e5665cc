namespace Harness.Runner;

/// <summary>Sends one request to the target: the only way in which a run reaches it.</summary>
public interface ISender
{
    /// <summary>
    /// Sends the request as it is, once: no redirects, no retries, no decoding. What the server does is in the exchange, and so is a transport that
    /// fails or a whole answer that takes longer than <paramref name="limit"/>; throws only when cancelled.
    /// </summary>
    Task<Exchange> SendAsync(SentRequest request, TimeSpan limit, CancellationToken cancel);
}
