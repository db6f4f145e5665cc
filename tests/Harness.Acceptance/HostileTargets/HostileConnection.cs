using System.Text;

namespace Harness.Acceptance.HostileTargets;

/// <summary>A connection on which a request's head has come.</summary>
public sealed record HostileConnection(string Head, Stream Stream, CancellationToken End)
{
    public Task WriteAsync(string latin1) => WriteAsync(Encoding.Latin1.GetBytes(latin1));

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await Stream.WriteAsync(bytes, End);
        await Stream.FlushAsync(End);
    }
}
