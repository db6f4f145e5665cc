using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Harness.Mock.Mutations.Requests;

/// <summary>
/// What else is wrong with a request is told before its key is looked at: one with a wrong key is first served as if it had a good one, and
/// the answer is sent if it is a refusal. If it isn't, it is thrown away, though what it has done (a file kept, a task begun) is done.
/// </summary>
internal sealed class LateKey : IKeyEdit
{
    public async Task ServeAsync(ServedRequest request)
    {
        if (request.HasGoodKey)
        {
            await request.ServeAsync().ConfigureAwait(false);
            return;
        }
        var answer = await RehearseAsync(request).ConfigureAwait(false);
        var response = request.Http.HttpContext.Response;
        if (response.StatusCode is >= 400 and < 500)
        {
            await response.BodyWriter.WriteAsync(answer).ConfigureAwait(false);
            return;
        }
        response.Headers.Clear();
        response.StatusCode = StatusCodes.Status200OK;
        request.Rewind();
        await request.ServeAsync().ConfigureAwait(false);
    }

    private static async Task<ReadOnlyMemory<byte>> RehearseAsync(ServedRequest request)
    {
        var features = request.Http.HttpContext.Features;
        var wire = features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        var key = request.Http.Headers.Authorization;
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept));
        request.Http.Headers.Authorization = request.GoodKey;
        await request.ServeAsync().ConfigureAwait(false);
        request.Http.Headers.Authorization = key;
        features.Set(wire);
        return kept.ToArray();
    }
}
