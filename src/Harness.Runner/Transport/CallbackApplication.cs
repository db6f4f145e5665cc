using System.Collections.Immutable;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Harness.Runner.Transport;

/// <summary>Answers the requests that reach the inbox: a known slot's are kept and answered <c>200 {}</c>, all others are turned away unread.</summary>
internal sealed class CallbackApplication(
    Func<string, CallbackSlot?> slotOf,
    CallbackInboxOptions options,
    ByteBudget budget,
    TimeProvider time) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var arrival = time.GetUtcNow();
        // Only the last segment counts: a public address may lead here through a proxy that strips or adds a prefix.
        if (slotOf((context.Request.Path.Value ?? "").TrimEnd('/').Split('/')[^1]) is not { } slot)
        {
            await AnswerAsync(context, StatusCodes.Status404NotFound);
            return;
        }
        await AnswerAsync(context, await ReceiveAsync(context, slot, arrival));
    }

    private async Task<int> ReceiveAsync(HttpContext context, CallbackSlot slot, DateTimeOffset arrival)
    {
        if (context.Request.ContentLength > options.LargestBody)
            return StatusCodes.Status413PayloadTooLarge;
        var body = new BoundedBody(options.LargestBody, budget);
        var kept = false;
        try
        {
            if (!await body.ReadToEndAsync(context.Request.Body, context.RequestAborted))
                return StatusCodes.Status413PayloadTooLarge;
            var isEarly = await slot.IsBeforeAnswerAsync(context.RequestAborted);
            kept = slot.TryKeep(new Delivery(context.Request.Method, HeadersOf(context.Request), body.ToMemory(), arrival) { CameBeforeAnswer = isEarly });
            return kept ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests;
        }
        finally
        {
            if (!kept)
                budget.GiveBack(body.Length);
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (status != StatusCodes.Status200OK)
            context.Response.Headers.Connection = "close";
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 2;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync("{}"u8.ToArray(), context.RequestAborted);
    }

    private static ImmutableArray<KeyValuePair<string, string>> HeadersOf(HttpRequest request) =>
        [.. request.Headers.SelectMany(header => header.Value, (header, value) => new KeyValuePair<string, string>(header.Key, value ?? ""))];
}
