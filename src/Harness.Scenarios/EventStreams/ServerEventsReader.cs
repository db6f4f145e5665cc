using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.EventStreams;

/// <summary>
/// Reads a body line by line, each byte once. The framework's own parser (<c>System.Net.ServerSentEvents</c>) would hide what is judged here:
/// whether there was an <c>event:</c> line, an event without data, where an event ended, and what follows the last one.
/// </summary>
internal sealed class ServerEventsReader(ReadOnlyMemory<byte> body)
{
    /// <summary>Many more than an honest server sends; each costs memory, and a body may hold millions.</summary>
    public const int MostEvents = 10_000;

    private readonly ImmutableArray<EventFrame>.Builder _frames = ImmutableArray.CreateBuilder<EventFrame>();
    private readonly JsonAllowance _allowance = new(JsonReading.MostValues);
    private readonly EventData _data = new();
    private ReadOnlyMemory<byte>? _eventLine;
    private int _comments;
    private int? _restFrom;

    public ServerEvents Read()
    {
        // A byte order mark at the very beginning doesn't count.
        var position = body.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        while (position < body.Length && _frames.Count < MostEvents)
            position = TakeLine(position);
        var curtailed = position < body.Length;
        return new ServerEvents(_frames.ToImmutable(), _comments, curtailed || _restFrom is null ? default : body[_restFrom.Value..])
        {
            IsCurtailed = curtailed,
            IsUtf8 = Utf8.IsValid(body.Span),
        };
    }

    // Returns where the next line begins. A line that the body's end cuts off is no line, but a rest.
    private int TakeLine(int start)
    {
        var length = body.Span[start..].IndexOfAny((byte)'\r', (byte)'\n');
        if (length == 0)
        {
            var next = AfterLineEnd(start);
            EndEvent(next);
            return next;
        }
        if (body.Span[start] == ':')
            _comments++;
        else
            _restFrom ??= start;
        if (length < 0)
            return body.Length;
        TakeField(body.Slice(start, length));
        return AfterLineEnd(start + length);
    }

    private int AfterLineEnd(int end) => body.Span[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1;

    // Of the other fields, id and retry speak to a client that connects again, and unknown ones are to be ignored; a comment has no name.
    private void TakeField(ReadOnlyMemory<byte> line)
    {
        var colon = line.Span.IndexOf((byte)':');
        var name = colon < 0 ? line.Span : line.Span[..colon];
        var value = colon < 0 ? default : line[(colon + 1)..];
        if (value.Span.StartsWith(" "u8))
            value = value[1..];
        if (name.SequenceEqual("event"u8))
            _eventLine = value;
        else if (name.SequenceEqual("data"u8))
            _data.Add(value);
    }

    // A browser passes over an event without data; clients that read its JSON fail there, so it is one here.
    private void EndEvent(int end)
    {
        if (_eventLine is null && !_data.HasLines)
            return;
        var line = _eventLine is { } written ? Encoding.UTF8.GetString(written.Span) : null;
        var data = _data.Take();
        _frames.Add(new EventFrame(line, data, JsonReading.Of(data, "the data", _allowance), end));
        _eventLine = null;
        _restFrom = null;
    }
}
