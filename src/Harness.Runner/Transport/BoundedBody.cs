namespace Harness.Runner.Transport;

/// <summary>
/// A body as far as it was read. Grows with what really comes, never by a length that a header claims; with a budget, its bytes are taken
/// from that and stay so. With a log, it is noted when they came.
/// </summary>
internal sealed class BoundedBody(long limit, ByteBudget? budget = null, ArrivalLog? arrivals = null)
{
    // Small enough for the young generation of the heap: a buffer that doubles leaves megabytes behind that are collected late.
    private const int PieceSize = 64 * 1024;

    private readonly List<byte[]> _pieces = [];
    private int _free;

    /// <summary>How many bytes were read so far.</summary>
    public long Length => (long)_pieces.Count * PieceSize - _free;

    /// <summary>Reads to the end; false when there is more than the limit or the budget allows, the rest unread.</summary>
    public async Task<bool> ReadToEndAsync(Stream source, CancellationToken cancel)
    {
        while (true)
        {
            if (_free == 0)
            {
                _pieces.Add(new byte[PieceSize]);
                _free = PieceSize;
            }
            var count = await source.ReadAsync(_pieces[^1].AsMemory(PieceSize - _free), cancel);
            if (count == 0)
                return true;
            if (Length + count > limit || budget?.TryTake(count) == false)
                return false;
            _free -= count;
            arrivals?.Note((int)Length);
        }
    }

    /// <summary>A copy of what was read, without spare room.</summary>
    public ReadOnlyMemory<byte> ToMemory()
    {
        var whole = GC.AllocateUninitializedArray<byte>((int)Length);
        for (var i = 0; i < _pieces.Count; i++)
            _pieces[i].AsSpan(0, Math.Min(PieceSize, whole.Length - i * PieceSize)).CopyTo(whole.AsSpan(i * PieceSize));
        return whole;
    }
}
