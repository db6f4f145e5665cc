using System.Buffers;

namespace Harness.Runner.Transport;

/// <summary>
/// A body as far as it was read. Grows with what really comes, never by a length that a header claims; with a budget, its bytes are taken
/// from that and stay so.
/// </summary>
internal sealed class BoundedBody(long limit, ByteBudget? budget = null)
{
    private const int PieceSize = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _read = new();

    /// <summary>How many bytes were read so far.</summary>
    public long Length => _read.WrittenCount;

    /// <summary>Reads to the end; false when there is more than the limit or the budget allows, the rest unread.</summary>
    public async Task<bool> ReadToEndAsync(Stream source, CancellationToken cancel)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            while (await source.ReadAsync(piece, cancel) is > 0 and var count)
            {
                if (Length + count > limit || budget?.TryTake(count) == false)
                    return false;
                _read.Write(piece.AsSpan(0, count));
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>A copy of what was read, without spare room: evidence is kept for the whole run.</summary>
    public ReadOnlyMemory<byte> ToMemory() => _read.WrittenSpan.ToArray();
}
