using System.Buffers;
using System.IO.Pipelines;
using Harness.Mock.Mutations.Events;
using Harness.Mock.Mutations.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Harness.Mock.Mutations.Answers;

/// <summary>
/// An answer in server-sent events, edited event by event as the mock makes them, so that they come in their time. It is collected only where
/// its body is edited as a whole.
/// </summary>
internal sealed class StreamedAnswer : IAnswerForm
{
    // Long enough for what was written to leave before the connection breaks.
    private static readonly TimeSpan Leaving = TimeSpan.FromMilliseconds(50);

    private readonly HttpContext _context;
    private readonly IHttpResponseBodyFeature _wire;
    private readonly ScopedEdit[] _edits;
    private readonly TimeProvider _time;
    private readonly EventChain _chain;
    private readonly FrameReader _reader = new();
    private readonly ArrayBufferWriter<byte>? _collected;
    private bool _begun;
    private bool _over;

    public StreamedAnswer(HttpContext context, IHttpResponseBodyFeature wire, ScopedEdit[] edits, TimeProvider time)
    {
        (_context, _wire, _edits, _time) = (context, wire, edits, time);
        _chain = new EventChain(edits);
        _collected = edits.Any(scoped => scoped.Edit is IBodyEdit) ? new ArrayBufferWriter<byte>() : null;
        Writer = new CollectingWriter(TakeAsync);
    }

    public PipeWriter Writer { get; }

    /// <summary>Whether an edit changes anything of a stream.</summary>
    public static bool Takes(ScopedEdit scoped) => scoped.Edit is IHeadEdit or IBodyEdit or IPause || EventChain.Makes(scoped);

    public async Task StartAsync(CancellationToken cancel)
    {
        if (_begun)
            return;
        _begun = true;
        EditHead();
        foreach (var pause in _edits.Where(scoped => scoped.Events is null).Select(scoped => scoped.Edit).OfType<IPause>())
            await Task.Delay(pause.Length, _time, cancel).ConfigureAwait(false);
        if (_collected is null)
            await _wire.StartAsync(cancel).ConfigureAwait(false);
    }

    public Task CompleteAsync() => FinishAsync();

    public async Task FinishAsync()
    {
        await Writer.FlushAsync(_context.RequestAborted).ConfigureAwait(false);
        if (_reader.Rest() is { } rest)
            await SendAsync(_chain.Take(rest)).ConfigureAwait(false);
        await SendAsync(_chain.End()).ConfigureAwait(false);
        if (_collected is not null && !_over)
            await SendCollectedAsync(_collected.WrittenMemory).ConfigureAwait(false);
        _over = true;
    }

    private void EditHead()
    {
        var response = _context.Response;
        var message = new WireMessage(response.StatusCode, response.Headers, default);
        message.Edit(_edits.Select(scoped => scoped.Edit).Where(edit => edit is IHeadEdit));
        response.StatusCode = message.Status;
    }

    private async ValueTask TakeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        await StartAsync(cancel).ConfigureAwait(false);
        if (bytes.IsEmpty && _collected is null)
            await _wire.Writer.FlushAsync(cancel).ConfigureAwait(false);
        foreach (var piece in _reader.Read(bytes.Span))
            await SendAsync(_chain.Take(piece)).ConfigureAwait(false);
    }

    private async Task SendAsync(IEnumerable<StreamPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (!_over)
                await SendAsync(piece).ConfigureAwait(false);
        }
    }

    private Task SendAsync(StreamPiece piece) => piece switch
    {
        StreamPiece.Frame frame => WriteAsync(FrameWriter.Write(frame)),
        StreamPiece.Raw raw => WriteAsync(raw.Bytes),
        StreamPiece.Wait wait => Task.Delay(wait.Length, _time, _context.RequestAborted),
        StreamPiece.StayOpen => Task.Delay(Timeout.InfiniteTimeSpan, _time, _context.RequestAborted),
        StreamPiece.BreakOff => BreakOffAsync(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        if (_collected is not null)
            _collected.Write(bytes.Span);
        else
            await _wire.Writer.WriteAsync(bytes, _context.RequestAborted).ConfigureAwait(false);
    }

    private async Task BreakOffAsync()
    {
        _over = true;
        await Task.Delay(Leaving, _time, _context.RequestAborted).ConfigureAwait(false);
        _context.Abort();
    }

    private async Task SendCollectedAsync(ReadOnlyMemory<byte> stream)
    {
        var message = new WireMessage(_context.Response.StatusCode, _context.Response.Headers, stream);
        message.Edit(_edits.Select(scoped => scoped.Edit).Where(edit => edit is IBodyEdit));
        await _wire.Writer.WriteAsync(message.Body, _context.RequestAborted).ConfigureAwait(false);
    }
}
