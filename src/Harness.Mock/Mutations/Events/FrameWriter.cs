using System.Buffers;
using System.Text;

namespace Harness.Mock.Mutations.Events;

/// <summary>Writes events as the mock does, with or without the line that names them.</summary>
internal static class FrameWriter
{
    public static ReadOnlyMemory<byte> Write(StreamPiece.Frame frame)
    {
        var bytes = new ArrayBufferWriter<byte>(frame.Data.Length + 256);
        if (frame.HasEventLine)
        {
            bytes.Write("event: "u8);
            bytes.Write(Encoding.UTF8.GetBytes(frame.Name));
            bytes.Write("\n"u8);
        }
        bytes.Write("data: "u8);
        bytes.Write(frame.Data.Span);
        bytes.Write("\n\n"u8);
        return bytes.WrittenMemory;
    }
}
