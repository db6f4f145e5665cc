using System.Buffers;
using System.Text;
using Harness.Spec.Answers;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Answers;

/// <summary>
/// An answer in server-sent events, each sent when it is made: a line with its name, a line with its JSON, a blank line. The end of
/// the answer is the end of the stream. A client that reads slowly is waited for, with no more than the event in hand kept for it.
/// </summary>
internal sealed class EventStream(HttpResponse response, TemplateWriter templates, JsonBuffers buffers, TimeSpan pace, TimeProvider time)
{
    private const string MediaType = "text/event-stream; charset=utf-8";

    private int _sent;

    /// <summary>
    /// Sends the next event, after the pause that the mock was told to make before each; its template may ask for its place in the stream.
    /// Ends by an exception that the request's boundary knows when the client has gone.
    /// </summary>
    public async Task SendAsync(StreamEvent next, Answer answer, CancellationToken cancel)
    {
        if (_sent == 0)
            await BeginAsync(cancel).ConfigureAwait(false);
        if (pace > TimeSpan.Zero)
            await Task.Delay(pace, time, cancel).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        Write(next, answer with { Sequence = _sent++ });
        var flushed = await response.BodyWriter.FlushAsync(cancel).ConfigureAwait(false);
        if (flushed.IsCompleted)
            throw new ConnectionResetException("the client has left the stream");
    }

    // The head goes ahead, so that a client knows the answer to be a stream before anything is made.
    private async Task BeginAsync(CancellationToken cancel)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaType;
        await response.StartAsync(cancel).ConfigureAwait(false);
        await response.BodyWriter.FlushAsync(cancel).ConfigureAwait(false);
    }

    private void Write(StreamEvent next, Answer answer)
    {
        using var buffer = buffers.Rent();
        templates.Write(buffer.Writer, next.Template, answer);
        var wire = response.BodyWriter;
        wire.Write("event: "u8);
        Encoding.UTF8.GetBytes(next.Name, wire);
        wire.Write("\ndata: "u8);
        wire.Write(buffer.Written.Span);
        wire.Write("\n\n"u8);
    }
}
