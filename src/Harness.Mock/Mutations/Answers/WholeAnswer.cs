using System.Buffers;
using System.IO.Pipelines;
using Harness.Mock.Mutations.Deliveries;
using Harness.Mock.Mutations.Json;
using Harness.Mock.Mutations.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Harness.Mock.Mutations.Answers;

/// <summary>An answer that is collected, edited, and sent as soon as it is whole.</summary>
internal sealed class WholeAnswer : IAnswerForm
{
    private readonly HttpContext _context;
    private readonly IHttpResponseBodyFeature _wire;
    private readonly IApplier[] _edits;
    private readonly EarlyDeliveries? _early;
    private readonly TimeProvider _time;
    private readonly ArrayBufferWriter<byte> _body = new();
    private Task? _delivered;
    private bool _sent;

    public WholeAnswer(HttpContext context, IHttpResponseBodyFeature wire, IApplier[] edits, EarlyDeliveries? early, TimeProvider time)
    {
        (_context, _wire, _edits, _early, _time) = (context, wire, edits, early, time);
        Writer = new CollectingWriter(TakeAsync);
    }

    public PipeWriter Writer { get; }

    /// <summary>Whether an edit changes anything of a plain answer.</summary>
    public static bool Takes(ScopedEdit scoped) => scoped is { Events: null, Edit: IJsonEdit or IHeadEdit or IBodyEdit or IPause };

    public Task StartAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The mock says so only where a delivery follows; one that is to come first is waited for when the mock has sent it.</summary>
    public Task CompleteAsync()
    {
        if (_early is null)
            return FinishAsync();
        _delivered = _early.WaitAsync(_body.WrittenMemory, _context.RequestAborted);
        return Task.CompletedTask;
    }

    public async Task FinishAsync()
    {
        await Writer.FlushAsync(_context.RequestAborted).ConfigureAwait(false);
        if (_delivered is not null)
            await _delivered.ConfigureAwait(false);
        await SendAsync().ConfigureAwait(false);
    }

    // The mock may do more behind its answer: a client needn't wait for that.
    private async ValueTask TakeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        _body.Write(bytes.Span);
        if (_early is null && !bytes.IsEmpty && _body.WrittenCount >= _context.Response.ContentLength)
            await SendAsync().ConfigureAwait(false);
    }

    private async Task SendAsync()
    {
        if (_sent)
            return;
        // Before the edits, so that what the mock says about an edit that fails isn't sent in their place.
        _sent = true;
        var response = _context.Response;
        var message = new WireMessage(response.StatusCode, response.Headers, _body.WrittenMemory);
        message.Edit(_edits);
        response.StatusCode = message.Status;
        await HoldUpAsync().ConfigureAwait(false);
        await SendBodyAsync(message.Body).ConfigureAwait(false);
    }

    private async Task SendBodyAsync(ReadOnlyMemory<byte> body)
    {
        var response = _context.Response;
        if (response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified)
        {
            response.ContentLength = null;
            return;
        }
        if (HttpMethods.IsHead(_context.Request.Method))
            return;
        // One that isn't there was dropped, or never told.
        if (response.ContentLength is not null)
            response.ContentLength = body.Length;
        await _wire.Writer.WriteAsync(body, _context.RequestAborted).ConfigureAwait(false);
    }

    private async Task HoldUpAsync()
    {
        foreach (var pause in _edits.OfType<IPause>())
            await Task.Delay(pause.Length, _time, _context.RequestAborted).ConfigureAwait(false);
    }
}
