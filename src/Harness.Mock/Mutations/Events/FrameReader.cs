using System.Buffers;
using System.Text;

namespace Harness.Mock.Mutations.Events;

/// <summary>Takes a stream apart as the mock writes it: a line with the name, a line with the data, a blank line.</summary>
internal sealed class FrameReader
{
    private readonly ArrayBufferWriter<byte> _pending = new();

    private static ReadOnlySpan<byte> End => "\n\n"u8;

    private static ReadOnlySpan<byte> NameField => "event: "u8;

    private static ReadOnlySpan<byte> DataField => "data: "u8;

    /// <summary>The events that are whole by now.</summary>
    public List<StreamPiece> Read(ReadOnlySpan<byte> more)
    {
        _pending.Write(more);
        var pieces = new List<StreamPiece>();
        var rest = _pending.WrittenSpan;
        while (rest.IndexOf(End) is >= 0 and var end)
        {
            pieces.Add(Piece(rest[..(end + End.Length)]));
            rest = rest[(end + End.Length)..];
        }
        Keep(rest.ToArray());
        return pieces;
    }

    /// <summary>What is left when nothing more comes.</summary>
    public StreamPiece? Rest() => _pending.WrittenCount == 0 ? null : new StreamPiece.Raw(_pending.WrittenMemory);

    private void Keep(byte[] rest)
    {
        _pending.ResetWrittenCount();
        _pending.Write(rest);
    }

    private static StreamPiece Piece(ReadOnlySpan<byte> bytes)
    {
        var line = bytes.IndexOf((byte)'\n');
        var second = bytes[(line + 1)..^End.Length];
        return bytes.StartsWith(NameField) && second.StartsWith(DataField) && !second.Contains((byte)'\n')
            ? new StreamPiece.Frame(Encoding.UTF8.GetString(bytes[NameField.Length..line]), second[DataField.Length..].ToArray())
            : new StreamPiece.Raw(bytes.ToArray());
    }
}
