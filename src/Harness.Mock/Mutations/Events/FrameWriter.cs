using System.Buffers;
using System.Text;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Events;

/// <summary>Writes events: as the mock does, but for what their spellings say.</summary>
internal static class FrameWriter
{
    public static ReadOnlyMemory<byte> Write(StreamPiece.Frame frame)
    {
        var bytes = new ArrayBufferWriter<byte>(frame.Data.Length + 256);
        var end = frame.Spellings.Contains(EventSpelling.CarriageReturns) ? "\r\n"u8 : "\n"u8;
        if (frame.Spellings.Contains(EventSpelling.Commented))
            WriteLine(bytes, ": keep-alive"u8, default, end);
        if (!frame.Spellings.Contains(EventSpelling.WithoutEvent))
            WriteLine(bytes, "event: "u8, Encoding.UTF8.GetBytes(frame.Name), end);
        // Behind its first character, a brace, JSON may have a line break.
        var split = frame.Spellings.Contains(EventSpelling.SplitData) ? 1 : 0;
        if (split > 0)
            WriteLine(bytes, "data: "u8, frame.Data.Span[..split], end);
        WriteLine(bytes, "data: "u8, frame.Data.Span[split..], end);
        bytes.Write(end);
        return bytes.WrittenMemory;
    }

    private static void WriteLine(ArrayBufferWriter<byte> bytes, ReadOnlySpan<byte> field, ReadOnlySpan<byte> value, ReadOnlySpan<byte> end)
    {
        bytes.Write(field);
        bytes.Write(value);
        bytes.Write(end);
    }
}
