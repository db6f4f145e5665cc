using System.Buffers;
using System.Text.Json;
using Harness.Imaging;
using Harness.Imaging.Encode;
using Harness.Mock.Pictures;
using Harness.Mock.Recording;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock;

/// <summary>Where every request comes in: recorded, then handed to the dialect that its path belongs to. The boundary behind which no exception passes.</summary>
internal sealed class MockPipeline(IReadOnlyList<DialectHandler> dialects, HostedPictures hosted, PictureCache cache, Journal journal, Action<string> report)
{
    private const string OpenApiPath = "/openapi.json";

    private readonly DialectHandler? _only = dialects.Count == 1 ? dialects[0] : null;

    public async Task HandleAsync(HttpContext context)
    {
        var entry = journal.Open(context.Request);
        // Noted as the answer leaves, so that whoever has seen it finds its status in the journal.
        context.Response.OnStarting(NoteAnswer, (entry, context.Response));
        var (handler, path) = Find(context.Request.Path.Value ?? "/");
        try
        {
            handler?.SetHeaders(context.Response);
            if (handler is null)
                await NameTheDialectsAsync(context).ConfigureAwait(false);
            else if (PictureAt(context.Request, path) is { } order)
                await ServePictureAsync(context, order).ConfigureAwait(false);
            else if (IsOpenApi(context.Request, path))
                await ServeAsync(context, "application/json", handler.OpenApi.Span).ConfigureAwait(false);
            else
                await handler.HandleAsync(context, path, entry).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away, as it may.
        }
        catch (ConnectionResetException)
        {
            // The connection broke while it was read or written.
            context.Abort();
        }
        catch (IOException error)
        {
            // Kestrel's word for a body that breaks off, comes too slowly or has broken chunks; whoever still listens is told.
            report($"{context.Request.Method} {context.Request.Path}: {error.Message}");
            if (context.Response.HasStarted || handler is null)
                context.Abort();
            else
                await handler.RefuseBodyAsync(context, error.Message.TrimEnd('.')).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The request boundary: whatever went wrong, the client gets the dialect's own answer to it and the mock lives on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            report($"{context.Request.Method} {context.Request.Path} failed inside the mock: {error}");
            if (context.Response.HasStarted || handler is null)
                context.Abort();
            else
                await handler.FailAsync(context).ConfigureAwait(false);
        }
    }

    /// <summary>The dialect that a path belongs to, if any, and what stands behind its prefix.</summary>
    public (DialectHandler? Handler, string Path) Find(string path)
    {
        foreach (var handler in dialects)
        {
            var name = handler.Dialect.Name;
            if (path.Length > name.Length && path.AsSpan(1).StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length + 1 || path[name.Length + 1] == '/'))
                return (handler, path[(name.Length + 1)..]);
        }
        return (_only, path);
    }

    /// <summary>The picture that a request asks for, or null; <paramref name="path"/> is what stands behind the dialect's prefix.</summary>
    public PictureOrder? PictureAt(HttpRequest request, string path) =>
        HostedPictures.MayHave(path) && IsRead(request) ? hosted.Find(request.Path.Value!) : null;

    /// <summary>Whether a request asks a dialect for its description.</summary>
    public static bool IsOpenApi(HttpRequest request, string path) => path == OpenApiPath && IsRead(request);

    private static Task NoteAnswer(object state)
    {
        var (entry, response) = ((JournalEntry, HttpResponse))state;
        entry.Answered(response.StatusCode);
        return Task.CompletedTask;
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private async Task ServePictureAsync(HttpContext context, PictureOrder order)
    {
        using var file = cache.Rent(order);
        await ServeAsync(context, PictureMediaType.Of(order.Format), file.Bytes).ConfigureAwait(false);
    }

    private static Task ServeAsync(HttpContext context, string mediaType, ReadOnlySpan<byte> bytes)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        // Copied into the pipe at once, so that a pooled picture may go back as soon as this returns.
        context.Response.BodyWriter.Write(bytes);
        return context.Response.BodyWriter.FlushAsync(context.RequestAborted).AsTask();
    }

    private Task NameTheDialectsAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "application/json";
        var names = string.Join(",", dialects.Select(handler => $"\"/{JsonEncodedText.Encode(handler.Dialect.Name)}\""));
        return context.Response.WriteAsync($$$"""{"error":{"message":"No dialect is served at this path.","dialects":[{{{names}}}]}}""", context.RequestAborted);
    }
}
