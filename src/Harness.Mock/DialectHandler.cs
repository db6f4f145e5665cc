using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Mock.Recording;
using Harness.Mock.Requests;
using Harness.Mock.Routing;
using Harness.Spec;
using Harness.Spec.Errors;
using Harness.Spec.OpenApi;
using Harness.Spec.Operations;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock;

/// <summary>One dialect's side of a request: find the operation, let the client in, read the body, check it, and hand it to the mechanism.</summary>
internal sealed class DialectHandler(
    Dialect dialect,
    KeyCheck keys,
    BodyReader bodies,
    Journal journal,
    AnswerSender sender,
    FrozenDictionary<OperationKind, IMechanism> mechanisms,
    RequestChecker checker,
    TimeProvider time)
{
    private readonly RouteTable _routes = new(dialect);
    private readonly Faults _faults = new(dialect);
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
        var (call, refusal) = Admit(context.Request, path, arrived);
        if (call is null)
            await sender.RefuseAsync(context, refusal!).ConfigureAwait(false);
        else
            await ReadAsync(context, call, entry).ConfigureAwait(false);
    }

    /// <summary>The operation that a path and a method are for, or null.</summary>
    public Operation? OperationAt(string path, string method) => WithMethod(_routes.At(path).Operations, method);

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

    private (Call? Call, Refusal? Refusal) Admit(HttpRequest request, string path, long arrived)
    {
        var (operations, id) = _routes.At(path);
        if (operations.IsEmpty)
            return (null, new Refusal(ErrorCondition.UnknownPath));
        var operation = WithMethod(operations, request.Method);
        if (operation is null)
            return (null, new Refusal(ErrorCondition.WrongMethod));
        if (keys.Problem(request.Headers.Authorization) is { } problem)
            return (null, problem);
        return _faults.AskedBy(request, operation) is { } fault ? (null, fault) : (new Call(operation, id, arrived), null);
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

    private async Task ReadAsync(HttpContext context, Call call, JournalEntry entry)
    {
        if (RequestForm.TransportOf(context.Request, call.Operation, out var boundary) is not { } transport)
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
        await ServeAsync(context, call, transport, boundary, body, entry).ConfigureAwait(false);
    }

    private async Task ServeAsync(HttpContext context, Call call, Transport transport, string boundary, RequestBody body, JournalEntry entry)
    {
        Opened opened;
        using (body)
        {
            journal.Keep(entry, body.Bytes.Span);
            opened = Open(context.Request, call, transport, RequestForm.FieldsOf(context.Request, transport, boundary, body.Bytes));
        }
        // The body's buffer is back in its pool: nothing below may look at uploaded files.
        if (opened.Answer is { } answer)
            await answer(context).ConfigureAwait(false);
        else
            await sender.RefuseAsync(context, opened.Refusal!).ConfigureAwait(false);
    }

    private Opened Open(HttpRequest http, Call call, Transport transport, FieldsOutcome outcome)
    {
        if (outcome.Fields is not { } fields)
            return Opened.Refused(new Refusal(ErrorCondition.MalformedBody) { Problem = outcome.Problem });
        var (request, refusal) = checker.Check(call.Operation, transport, fields);
        return request is null ? Opened.Refused(refusal!) : mechanisms[call.Operation.Kind].Open(request, call, http);
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
}
