using System.Collections.Immutable;
using System.Globalization;
using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Mock.Recording;
using Harness.Mock.Requests;
using Harness.Mock.Routing;
using Harness.Spec;
using Harness.Spec.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Harness.Mock;

/// <summary>One dialect's side of a request: find the operation, let the client in, read the body, check it, and hand it to the mechanism.</summary>
internal sealed class DialectHandler(
    Dialect dialect,
    KeyCheck keys,
    BodyReader bodies,
    Journal journal,
    AnswerSender sender,
    ImageService images,
    IStoredFiles stored,
    TimeProvider time)
{
    private const string FaultHeader = "X-Harness-Fault";

    private readonly RouteTable _routes = new(dialect);
    private readonly RequestChecker _checker = new(dialect, stored);
    private readonly Lazy<byte[]> _openApi = new(() => OpenApiDocument.Write(dialect));

    public Dialect Dialect => dialect;

    /// <summary>The dialect as an OpenAPI document; written when it is first asked for.</summary>
    public ReadOnlyMemory<byte> OpenApi => _openApi.Value;

    /// <param name="context">The request.</param>
    /// <param name="path">Its path behind the dialect's prefix.</param>
    /// <param name="entry">Its entry in the journal.</param>
    public async Task HandleAsync(HttpContext context, string path, JournalEntry entry)
    {
        var arrived = time.GetTimestamp();
        var (operation, refusal) = Admit(context.Request, path);
        if (operation is null)
            await sender.RefuseAsync(context, refusal!).ConfigureAwait(false);
        else
            await ReadAsync(context, operation, entry, arrived).ConfigureAwait(false);
    }

    /// <summary>Sets the headers that the dialect puts on every answer.</summary>
    public void SetHeaders(HttpResponse response) => sender.SetHeaders(response);

    /// <summary>Answers a fault of the mock itself as the dialect answers its own.</summary>
    public Task FailAsync(HttpContext context) => sender.RefuseAsync(context, new Refusal(ErrorCondition.ServerFault));

    /// <summary>Answers a request whose body breaks off or isn't framed as HTTP demands. Nothing behind it on the connection can be trusted.</summary>
    public Task RefuseBodyAsync(HttpContext context, string problem)
    {
        context.Response.Headers.Connection = "close";
        return sender.RefuseAsync(context, new Refusal(ErrorCondition.MalformedBody) { Problem = problem });
    }

    private (Operation? Operation, Refusal? Refusal) Admit(HttpRequest request, string path)
    {
        var operations = _routes.At(path);
        if (operations.IsEmpty)
            return (null, new Refusal(ErrorCondition.UnknownPath));
        var operation = WithMethod(operations, request.Method);
        if (operation is null)
            return (null, new Refusal(ErrorCondition.WrongMethod));
        if (keys.Problem(request.Headers.Authorization) is { } problem)
            return (null, problem);
        return request.Headers.TryGetValue(FaultHeader, out var asked) ? (null, Fault(asked)) : (operation, null);
    }

    private static Operation? WithMethod(ImmutableArray<Operation> operations, string method)
    {
        foreach (var operation in operations)
        {
            if (operation.Method == method)
                return operation;
        }
        return null;
    }

    private Refusal Fault(StringValues asked)
    {
        foreach (var condition in dialect.Errors.Faults)
        {
            if (asked == dialect.Errors.RowOf(condition).Status.ToString(CultureInfo.InvariantCulture))
                return new Refusal(condition);
        }
        var known = string.Join(", ", dialect.Errors.Faults.Select(condition => dialect.Errors.RowOf(condition).Status));
        return new Refusal(ErrorCondition.InvalidParameter) { Parameter = FaultHeader, Problem = $"the faults that can be asked for are {known}" };
    }

    private async Task ReadAsync(HttpContext context, Operation operation, JournalEntry entry, long arrived)
    {
        if (TransportOf(context.Request, operation, out var boundary) is not { } transport)
        {
            await sender.RefuseAsync(context, ForeignType(context.Request)).ConfigureAwait(false);
            return;
        }
        var body = await bodies.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (body is null)
        {
            await RefuseTooLargeAsync(context).ConfigureAwait(false);
            return;
        }
        await ServeAsync(context, operation, transport, boundary, body, entry, arrived).ConfigureAwait(false);
    }

    private async Task ServeAsync(HttpContext context, Operation operation, Transport transport, string boundary, RequestBody body, JournalEntry entry, long arrived)
    {
        ImageTask? task = null;
        Refusal? refusal;
        using (body)
        {
            journal.Keep(entry, body.Bytes.Span);
            var outcome = transport == Transport.Json ? JsonBody.Read(body.Bytes.Span) : MultipartBody.Read(body.Bytes, boundary);
            (var request, refusal) = outcome.Fields is { } fields
                ? _checker.Check(operation, transport, fields)
                : (null, new Refusal(ErrorCondition.MalformedBody) { Problem = outcome.Problem });
            if (request is not null)
                (task, refusal) = images.Open(request, context.Request, arrived);
        }
        // The body's buffer is back in its pool: nothing below may look at uploaded files.
        if (task is null)
            await sender.RefuseAsync(context, refusal!).ConfigureAwait(false);
        else
            await images.AnswerAsync(context, task).ConfigureAwait(false);
    }

    private async Task RefuseTooLargeAsync(HttpContext context)
    {
        // Answered first, so that a client that listens while it sends can stop; then read on, so that one that doesn't isn't cut off.
        context.Response.Headers.Connection = "close";
        await sender.RefuseAsync(context, TooLarge(context.Request)).ConfigureAwait(false);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        await bodies.DrainAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
    }

    private Refusal TooLarge(HttpRequest request) => new(ErrorCondition.BodyTooLarge)
    {
        Limit = bodies.MaxBytes,
        // Of a body in chunks no more is known than that it went on behind the last byte that is taken.
        Length = request.ContentLength ?? bodies.MaxBytes + 1,
        Problem = $"{bodies.MaxBytes} bytes are taken at most",
    };

    private static Refusal ForeignType(HttpRequest request) => new(ErrorCondition.UnsupportedMediaType)
    {
        Value = request.ContentType ?? "",
        Problem = request.ContentType is { Length: > 0 } type ? $"'{type}' isn't read here" : "there is none",
    };

    private static Transport? TransportOf(HttpRequest request, Operation operation, out string boundary)
    {
        var type = ContentType.Read(request.ContentType);
        boundary = type.Boundary;
        Transport? transport = type.Is("application/json") ? Transport.Json : type.Is("multipart/form-data") ? Transport.Multipart : null;
        return transport is { } known && operation.Bodies.Contains(known) ? known : null;
    }
}
