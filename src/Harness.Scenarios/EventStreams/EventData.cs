using System.Buffers;

namespace Harness.Scenarios.EventStreams;

/// <summary>The data of one event, line by line; a single line isn't copied.</summary>
internal sealed class EventData
{
    private ReadOnlyMemory<byte> _first;
    private ArrayBufferWriter<byte>? _joined;

    /// <summary>Whether a line came, be it empty.</summary>
    public bool HasLines { get; private set; }

    public void Add(ReadOnlyMemory<byte> line)
    {
        if (!HasLines)
        {
            _first = line;
            HasLines = true;
            return;
        }
        if (_joined is null)
        {
            _joined = new ArrayBufferWriter<byte>();
            _joined.Write(_first.Span);
        }
        _joined.Write("\n"u8);
        _joined.Write(line.Span);
    }

    /// <summary>The data as a whole; the next event begins without any.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        var whole = _joined?.WrittenMemory ?? _first;
        (_first, _joined, HasLines) = (default, null, false);
        return whole;
    }
}
